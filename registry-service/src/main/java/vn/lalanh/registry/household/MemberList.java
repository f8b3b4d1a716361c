package vn.lalanh.registry.household;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lalanh.registry.household.HouseholdCommand.Entry;

/** Members with their ids, and the highest ordinal given out for them. */
record MemberList(List<Member> members, int lastOrdinal) {

    MemberList {
        members = List.copyOf(members);
    }

    /** Of a household that is entered: ordinals in the order of the list. */
    static List<Member> first(Book book, List<Person> persons) {
        List<Member> members = new ArrayList<>();
        for (Person person : persons) {
            members.add(new Member(book.personId(members.size() + 1), person));
        }
        return members;
    }

    /** Of a household that changes: who has an id keeps it, who is new gets the next ordinal. */
    static MemberList next(Household.Registered before, List<Entry> entries) {
        List<Member> members = new ArrayList<>();
        int last = before.lastOrdinal();
        for (Entry entry : entries) {
            String id = entry.id() != null ? entry.id() : before.book().personId(++last);
            members.add(new Member(id, entry.person()));
        }
        return new MemberList(members, last);
    }

    /** The rule that the list breaks, if any. */
    static @Nullable HouseholdRefusal brokenRule(List<Person> persons) {
        if (persons.stream().filter(Person::head).count() != 1) {
            return HouseholdRefusal.NOT_ONE_HEAD;
        }
        Set<IdentityNumber> numbers = new HashSet<>();
        boolean twice =
                persons.stream()
                        .map(Person::idNumber)
                        .filter(Objects::nonNull)
                        .anyMatch(number -> !numbers.add(number));
        return twice ? HouseholdRefusal.SAME_ID_NUMBER_TWICE : null;
    }

    /** The rule that the list breaks as the next one after {@code before}, if any. */
    static @Nullable HouseholdRefusal brokenRule(List<Member> before, List<Entry> entries) {
        Set<String> known = before.stream().map(Member::id).collect(Collectors.toSet());
        Set<IdentityNumber> knownNumbers =
                before.stream()
                        .map(member -> member.person().idNumber())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        Set<String> kept = new HashSet<>();
        for (Entry entry : entries) {
            String id = entry.id();
            if (id != null && !known.contains(id)) {
                return HouseholdRefusal.NO_SUCH_MEMBER;
            }
            if (id != null && !kept.add(id)) {
                return HouseholdRefusal.MEMBER_TWICE;
            }
            if (id == null && knownNumbers.contains(entry.person().idNumber())) {
                return HouseholdRefusal.MEMBER_WITHOUT_ID;
            }
        }
        return brokenRule(entries.stream().map(Entry::person).toList());
    }
}
