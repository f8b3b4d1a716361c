package vn.lalanh.runner.storm;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A household as it stands in the commune's book. All of it is invented. */
record Household(
        String bookNumber,
        String communeCode,
        String address,
        Status status,
        List<Member> members,
        String bankCode,
        String account) {

    static final String CSV_HEADER =
            "bookNumber,provinceCode,communeCode,address,economicStatus,name,born,sex,idNumber,head,priorityGroups,payeeName,payeeBankCode,payeeAccount\n";

    Household {
        members = List.copyOf(members);
    }

    enum Status {
        POOR,
        NEAR_POOR,
        HARDSHIP,
        OTHER;

        /** Whether help for a house is theirs by the decree. */
        boolean helpedWithHouse() {
            return this != OTHER;
        }
    }

    record Member(
            String name,
            LocalDate born,
            boolean female,
            String idNumber,
            @Nullable String priorityGroup) {}

    Household as(Status other) {
        return new Household(bookNumber, communeCode, address, other, members, bankCode, account);
    }

    /** With an account that the bank has closed; the payee learns of it when money comes back. */
    Household withClosedAccount() {
        return new Household(
                bookNumber,
                communeCode,
                address,
                status,
                members,
                bankCode,
                "0404" + account.substring(4));
    }

    /** As it is sent when it is entered alone; the head is the first. */
    Map<String, Object> body() {
        return Map.of(
                "bookNumber",
                bookNumber,
                "provinceCode",
                Commune.PROVINCE,
                "communeCode",
                communeCode,
                "address",
                address,
                "economicStatus",
                status.name(),
                "members",
                IntStream.range(0, members.size()).mapToObj(this::member).toList(),
                "payee",
                Map.of(
                        "name", members.getFirst().name,
                        "bankCode", bankCode,
                        "account", account));
    }

    private Map<String, Object> member(int place) {
        Member member = members.get(place);
        return Map.of(
                "name",
                member.name,
                "born",
                member.born.toString(),
                "sex",
                member.female ? "FEMALE" : "MALE",
                "idNumber",
                member.idNumber,
                "head",
                place == 0,
                "priorityGroups",
                member.priorityGroup == null ? List.of() : List.of(member.priorityGroup));
    }

    /** One line for each member; the head is the first. */
    String csv() {
        return IntStream.range(0, members.size())
                .mapToObj(this::line)
                .collect(Collectors.joining());
    }

    private String line(int place) {
        Member member = members.get(place);
        boolean head = place == 0;
        return String.join(
                        ",",
                        bookNumber,
                        Commune.PROVINCE,
                        communeCode,
                        '"' + address + '"',
                        status.name(),
                        member.name,
                        member.born.toString(),
                        member.female ? "FEMALE" : "MALE",
                        member.idNumber,
                        head ? "true" : "false",
                        member.priorityGroup == null ? "" : member.priorityGroup,
                        head ? member.name : "",
                        head ? bankCode : "",
                        head ? account : "")
                + "\n";
    }
}
