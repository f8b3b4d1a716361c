package vn.lalanh.assessment.casework.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Residents;
import vn.lalanh.assessment.casework.Residents.Member;
import vn.lalanh.events.PriorityGroup;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.web.FieldProblem;

/** Who lives in a household, as somebody found it; without names and numbers. */
record HouseholdRequest(@NotEmpty @Size(max = 50) List<@NotNull @Valid MemberRequest> members) {

    /**
     * One of them.
     *
     * @param id the device's own, where it has one
     * @param personId of the registry, for whoever is there
     * @param present whether the person was there; said of everybody
     */
    record MemberRequest(
            @Nullable @Pattern(regexp = CaseRequests.OPAQUE_ID) String id,
            @Nullable @Pattern(regexp = CaseRequests.OPAQUE_ID) String personId,
            @Nullable @Min(0) @Max(130) Integer ageYears,
            @Nullable @Min(1890) @Max(2100) Integer bornYear,
            Residents.@Nullable Sex sex,
            @NotNull Boolean present,
            @Nullable @Size(max = 20) Set<@NotNull PriorityGroup> priorityGroups) {

        /** Its own and the registry's, where it has them. */
        private Set<String> ids() {
            return Stream.concat(Stream.ofNullable(id), Stream.ofNullable(personId))
                    .collect(Collectors.toSet());
        }

        private String alike() {
            return "%s %s %s".formatted(bornYear, ageYears, sex);
        }
    }

    /** What no field is wrong in by itself. */
    List<FieldProblem> problems(String at) {
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int n = 0; n < members.size(); n++) {
            MemberRequest member = members.get(n);
            String field = "%smembers[%d]".formatted(at, n);
            if (member.ageYears != null && member.bornYear != null) {
                problems.add(
                        new FieldProblem(
                                field + ".bornYear",
                                "Chỉ gửi tuổi (ageYears) hoặc năm sinh (bornYear).",
                                "Send the age (ageYears) or the year of birth (bornYear), not both."));
            }
            if (!Collections.disjoint(ids, member.ids())) {
                problems.add(
                        new FieldProblem(
                                field + (member.id == null ? ".personId" : ".id"),
                                "Mã này đã có ở một người khác trong hộ.",
                                "Another member has this id."));
            }
            ids.addAll(member.ids());
        }
        return problems;
    }

    /** Whoever has no id gets one from the household and what is known of him: the same when it is sent again. */
    Residents residents(String householdId) {
        Map<String, Integer> alike = new HashMap<>();
        return new Residents(
                members.stream()
                        .map(member ->
                                new Member(
                                        id(
                                                householdId,
                                                member,
                                                alike.merge(member.alike(), 1, Integer::sum)),
                                        member.personId,
                                        member.bornYear,
                                        member.ageYears,
                                        member.sex,
                                        member.present,
                                        member.priorityGroups == null
                                                ? Set.of()
                                                : member.priorityGroups))
                        .toList());
    }

    private static String id(String householdId, MemberRequest member, int nthAlike) {
        if (member.id != null) {
            return member.id;
        }
        return member.personId != null
                ? member.personId
                : Ids.derive("mem", householdId, member.alike(), Integer.toString(nthAlike));
    }
}
