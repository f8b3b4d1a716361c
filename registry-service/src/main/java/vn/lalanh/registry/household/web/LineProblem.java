package vn.lalanh.registry.household.web;

import java.util.Comparator;

/**
 * What is wrong in a line of the file and what to do about it.
 *
 * @param line as an editor counts it, from 1
 * @param field the column
 * @param vi without the value that stands there
 */
record LineProblem(long line, String field, String vi, String en) {

    static final Comparator<LineProblem> ORDER =
            Comparator.comparingLong(LineProblem::line).thenComparing(LineProblem::field);

    /** @param text {@code tiếng Việt | English} */
    static LineProblem of(long line, String field, String text) {
        int bar = text.indexOf(" | ");
        return new LineProblem(line, field, text.substring(0, bar), text.substring(bar + 3));
    }
}
