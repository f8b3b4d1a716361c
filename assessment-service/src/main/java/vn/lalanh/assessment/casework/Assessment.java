package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.fact.Facts;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.norm.Entitlement.Remark;

/**
 * What was found and what the law gives for it.
 *
 * @param number counts from 1
 * @param normBook name of the most particular book, by which the assessment is filed
 * @param books names of all books by which it was decided
 * @param facts frozen: what changes later, in the registry or in a book, changes nothing here; null in an
 *     assessment from before facts were kept
 * @param assessor opaque subject of a token
 * @param householdKnown whether the registry had announced the household then
 * @param advice given in kind without an amount
 * @param refused norms whose cause fits and a condition does not
 */
public record Assessment(
        int number,
        String normBook,
        List<String> books,
        @Nullable Facts facts,
        boolean householdKnown,
        List<BenefitLine> lines,
        List<Remark> advice,
        List<Remark> refused,
        String assessor,
        Instant at) {

    public Assessment {
        books = List.copyOf(Objects.requireNonNullElseGet(books, () -> List.of(normBook)));
        lines = List.copyOf(lines);
        advice = List.copyOf(advice);
        refused = List.copyOf(refused);
    }

    /** What was found, with what the registry knew; null where the facts are not kept. */
    @Nullable Findings findings() {
        return facts == null ? null : facts.findings();
    }

    /** Whether an assessor said the same again. */
    boolean repeats(Assessment earlier) {
        return books.equals(earlier.books)
                && Objects.equals(findings(), earlier.findings())
                && householdKnown == earlier.householdKnown
                && lines.equals(earlier.lines)
                && assessor.equals(earlier.assessor);
    }
}
