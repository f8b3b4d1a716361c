package vn.lalanh.assessment.bookcheck;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lalanh.assessment.fact.Facts;
import vn.lalanh.assessment.norm.Formula;
import vn.lalanh.assessment.norm.Law;
import vn.lalanh.assessment.norm.Norm;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormBook.Reach;
import vn.lalanh.assessment.norm.NormEngine;

/** What one norm comes to by itself, reckoned by the engine: its conditions are taken to hold. */
final class Alone {

    private Alone() {}

    /**
     * In đồng, or base units of goods; the facts' household answers count as those of whoever it is for. What is more than
     * can be counted is as much as can be.
     */
    static long value(NormBook book, Norm norm, Formula formula, Facts facts) {
        Norm bare =
                new Norm(
                        norm.id(),
                        norm.name(),
                        norm.causes(),
                        List.of(),
                        Norm.Per.HOUSEHOLD,
                        null,
                        null,
                        formula,
                        norm.factors(),
                        norm.atLeast(),
                        norm.atMost(),
                        norm.mostPercent(),
                        norm.roundTo(),
                        null,
                        Set.of(),
                        norm.article(),
                        norm.source(),
                        null);
        NormBook alone =
                new NormBook(
                        book.id(),
                        book.decree(),
                        new Reach(null),
                        Set.of(),
                        Set.of(),
                        book.validity(),
                        book.standardLevels(),
                        Map.of(),
                        book.factors(),
                        List.of(bare),
                        Set.of(),
                        List.of(),
                        Set.of());
        try {
            return NormEngine.amounts(Law.of(List.of(alone)), facts).stream()
                    .mapToLong(NormEngine.Given::value)
                    .sum();
        } catch (ArithmeticException tooMuch) {
            return Long.MAX_VALUE;
        }
    }
}
