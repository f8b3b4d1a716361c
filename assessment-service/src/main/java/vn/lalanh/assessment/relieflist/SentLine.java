package vn.lalanh.assessment.relieflist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line as it was sent; anything may be missing or wrong. A number below 0 is none.
 *
 * @param number its place, from 1
 * @param groups codes of priority groups
 */
public record SentLine(
        int number,
        @Nullable String householdId,
        @Nullable Integer members,
        @Nullable Integer hungryPersons,
        @Nullable Integer hungryMonths,
        List<String> groups,
        @Nullable String remark) {

    public SentLine {
        groups = List.copyOf(groups);
    }
}
