package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.util.List;
import vn.lalanh.assessment.norm.Entitlement.Remark;
import vn.lalanh.assessment.norm.Findings;

/**
 * What was found and what the law gives for it.
 *
 * @param number counts from 1
 * @param assessor opaque subject of a token
 * @param householdKnown whether the registry had announced the household then
 * @param advice given in kind without an amount
 * @param refused norms whose cause fits and a condition does not
 */
public record Assessment(
        int number,
        String normBook,
        Findings findings,
        boolean householdKnown,
        List<BenefitLine> lines,
        List<Remark> advice,
        List<Remark> refused,
        String assessor,
        Instant at) {

    public Assessment {
        lines = List.copyOf(lines);
        advice = List.copyOf(advice);
        refused = List.copyOf(refused);
    }

    /** Whether an assessor said the same again. */
    boolean repeats(Assessment earlier) {
        return normBook.equals(earlier.normBook)
                && findings.equals(earlier.findings)
                && householdKnown == earlier.householdKnown
                && lines.equals(earlier.lines)
                && assessor.equals(earlier.assessor);
    }
}
