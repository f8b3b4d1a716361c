package vn.lalanh.proving.bench.micro;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.fact.Facts;
import vn.lalanh.assessment.norm.Entitlement;
import vn.lalanh.assessment.norm.Found;
import vn.lalanh.assessment.norm.Law;
import vn.lalanh.assessment.norm.NormBooks;
import vn.lalanh.assessment.norm.NormEngine;
import vn.lalanh.assessment.norm.file.Books;

/**
 * A poor household of four that a flood has taken everything from, before the books in force: the decrees, and a province's
 * four factors on top of them.
 */
final class FloodedHousehold {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final Facts facts =
            new Facts(
                    Cause.NATURAL_DISASTER,
                    DAY,
                    DAY,
                    Found.everything()
                            .knowing(
                                    Answers.of(
                                            Map.of(
                                                    "economicStatus",
                                                    "POOR",
                                                    "priorityGroups",
                                                    List.of("DISABLED_SEVERE")))));
    private final Law law = law();

    private static Law law() {
        NormBooks books = () -> List.of(Books.nd20(), Books.nd9(), Books.nd335(), Books.province());
        return books.inForce("99", "inc-1", DAY, DAY).orElseThrow();
    }

    /** What it is entitled to, with every step in words. */
    Entitlement entitlement() {
        return NormEngine.compute(law, facts);
    }

    /** The same in figures alone. */
    List<NormEngine.Given> amounts() {
        return NormEngine.amounts(law, facts);
    }
}
