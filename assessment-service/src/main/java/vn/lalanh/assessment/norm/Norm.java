package vn.lalanh.assessment.norm;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.events.EconomicStatus;

/**
 * One entry of a norm book.
 *
 * @param id stable over books, {@code HOUSE_LOST}; an earmark names a benefit by it
 * @param conditions all must hold
 * @param eligibility classes of households that may have it; empty means every household
 * @param exclusiveWith never given together with these: the higher one is
 * @param article of the book's decree
 * @param decisionWorkingDays the law's own deadline for deciding it, where there is one
 */
public record Norm(
        String id,
        Sentence name,
        Set<Cause> causes,
        List<Condition> conditions,
        Set<EconomicStatus> eligibility,
        Per per,
        Formula formula,
        Set<String> exclusiveWith,
        Sentence article,
        @Nullable Integer decisionWorkingDays) {

    public Norm {
        if (!id.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException("a norm's id is in capitals, not '" + id + "'");
        }
        if (causes.isEmpty()) {
            throw new IllegalArgumentException(id + " names no cause");
        }
        if (exclusiveWith.contains(id)) {
            throw new IllegalArgumentException(id + " excludes itself");
        }
        if (decisionWorkingDays != null && decisionWorkingDays < 1) {
            throw new IllegalArgumentException(id + " must be decided in 1 working day or more");
        }
        causes = Set.copyOf(causes);
        conditions = List.copyOf(conditions);
        eligibility = Set.copyOf(eligibility);
        exclusiveWith = Set.copyOf(exclusiveWith);
    }

    boolean open(EconomicStatus status) {
        return eligibility.isEmpty() || eligibility.contains(status);
    }
}
