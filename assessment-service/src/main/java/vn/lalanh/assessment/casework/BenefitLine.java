package vn.lalanh.assessment.casework;

import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.norm.Benefit;
import vn.lalanh.assessment.norm.Entitlement;
import vn.lalanh.assessment.norm.Explanation;
import vn.lalanh.platform.identity.Ids;

/**
 * One benefit of a case.
 *
 * @param id computed from case, norm and person or loss: the same in every assessment
 * @param payee the household, whose account or hand it is paid to
 * @param person whom it is for, where it is for one
 */
public record BenefitLine(
        String id,
        String norm,
        String payee,
        @Nullable String person,
        Benefit benefit,
        Explanation explanation) {

    static BenefitLine of(Report report, Entitlement.Line line) {
        String person = line.person();
        String loss = line.loss();
        String whom = person != null ? person : loss != null ? loss : "";
        return new BenefitLine(
                Ids.derive("line", report.seed(), line.norm(), whom),
                line.norm(),
                report.householdId(),
                person,
                line.benefit(),
                line.explanation());
    }

    /** The same line with so many units. */
    BenefitLine giving(long units) {
        return new BenefitLine(id, norm, payee, person, benefit.of(units), explanation);
    }
}
