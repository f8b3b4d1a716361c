package vn.lalanh.assessment.assignment;

import java.util.List;

/**
 * What somebody takes on. Ordinary and protected cases are counted apart, so that how full somebody is never tells of a
 * protected case.
 *
 * @param communes sorted
 * @param capacity how many ordinary cases at a time
 * @param protectedCapacity how many protected ones; 0 for none
 */
public record Duty(List<String> communes, int capacity, int protectedCapacity) {

    public Duty {
        communes = communes.stream().distinct().sorted().toList();
    }

    int capacity(boolean shielded) {
        return shielded ? protectedCapacity : capacity;
    }
}
