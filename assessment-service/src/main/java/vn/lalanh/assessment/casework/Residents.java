package vn.lalanh.assessment.casework;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lalanh.events.PriorityGroup;

/**
 * Who really lives in a household, as it was found when the need was reported; what the registry says later changes nothing
 * here. Without names and numbers.
 *
 * @param members in no order that matters; each id once
 */
public record Residents(List<Member> members) {

    /** What was noted of a person's sex. */
    public enum Sex {
        FEMALE,
        MALE
    }

    /**
     * One of them.
     *
     * @param id opaque; that of the registry for whoever is there, else computed
     * @param personId of the registry; null for somebody without papers
     * @param present whether the person was there
     */
    public record Member(
            String id,
            @Nullable String personId,
            @Nullable Integer bornYear,
            @Nullable Integer ageYears,
            @Nullable Sex sex,
            boolean present,
            Set<PriorityGroup> groups) {
        public Member {
            groups = Set.copyOf(groups);
        }

        boolean isCalled(String other) {
            return id.equals(other) || other.equals(personId);
        }
    }

    public Residents {
        members = List.copyOf(members);
        if (members.stream().map(Member::id).distinct().count() < members.size()) {
            throw new IllegalArgumentException("a member is there twice");
        }
    }

    /** By its own id, or by the registry's. */
    Optional<Member> called(String id) {
        return members.stream().filter(member -> member.isCalled(id)).findFirst();
    }

    /** Of all members, each once. */
    Set<PriorityGroup> groups() {
        return groups(_ -> true);
    }

    /** Of those whom the registry does not know. */
    Set<PriorityGroup> groupsWithoutPapers() {
        return groups(member -> member.personId() == null);
    }

    private Set<PriorityGroup> groups(Predicate<Member> whose) {
        Set<PriorityGroup> groups = new HashSet<>();
        members.stream().filter(whose).map(Member::groups).forEach(groups::addAll);
        return groups;
    }
}
