package vn.lalanh.registry.household;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person.
 *
 * @param idNumber absent for infants and for those whose papers are lost: nobody is left out for want of papers
 * @param head whether this is the head of the household
 */
public record Person(
        String name,
        LocalDate born,
        Sex sex,
        @Nullable IdentityNumber idNumber,
        boolean head,
        Set<PriorityGroup> priorityGroups) {

    public Person {
        priorityGroups = Set.copyOf(priorityGroups);
    }

    @Override
    public String toString() {
        return "Person[withheld]";
    }
}
