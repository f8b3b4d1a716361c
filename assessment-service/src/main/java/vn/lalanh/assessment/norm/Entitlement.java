package vn.lalanh.assessment.norm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a book gives for the facts of one household, and why.
 *
 * @param lines what can be paid or handed out
 * @param advice what the law gives in kind without an amount
 * @param refused norms whose cause fits and a condition does not
 */
public record Entitlement(List<Line> lines, List<Remark> advice, List<Remark> refused) {

    public Entitlement {
        lines = List.copyOf(lines);
        advice = List.copyOf(advice);
        refused = List.copyOf(refused);
    }

    /**
     * One norm for the household, for one person of it or for one thing it lost.
     *
     * @param person opaque id; null where the line is not for one person
     * @param loss its number in the assessment; null where the line is not for one loss
     */
    public record Line(
            String norm,
            @Nullable String person,
            @Nullable String loss,
            Benefit benefit,
            Explanation explanation) {}

    /** A norm with something to say about it. */
    public record Remark(String norm, Sentence text) {}
}
