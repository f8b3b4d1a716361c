package vn.lalanh.resources.trace.web;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.resources.trace.Trace;
import vn.lalanh.resources.trace.Trace.Benefit;
import vn.lalanh.resources.trace.Trace.OfGift;
import vn.lalanh.resources.trace.Trace.Origin;
import vn.lalanh.resources.trace.Trace.Use;

@RestController
class TraceController {

    /** Who answers for single cases; a fundraiser tells donors and has no need of them. */
    private static final Set<String> MAY_SEE_CASES = Set.of("TREASURER", "AUDITOR");

    private final Trace trace;

    TraceController(Trace trace) {
        this.trace = trace;
    }

    @GetMapping("/contributions/{id}/trace")
    @RolesAllowed({"FUNDRAISER", "TREASURER", "AUDITOR"})
    GiftView ofContribution(@PathVariable String id, Caller caller) {
        boolean cases = caller.roles().stream().anyMatch(MAY_SEE_CASES::contains);
        return GiftView.of(Answers.found(trace.ofContribution(id)), cases);
    }

    @GetMapping("/reservations/of-case/{caseId}/sources")
    @RolesAllowed({"TREASURER", "AUDITOR"})
    List<Origin> ofCase(@PathVariable String caseId) {
        return trace.ofCase(caseId);
    }

    record GiftView(
            String contributionId,
            String code,
            String unit,
            long given,
            long unused,
            List<BenefitView> benefits) {
        static GiftView of(OfGift gift, boolean cases) {
            return new GiftView(
                    gift.contributionId(),
                    gift.code(),
                    gift.unit(),
                    gift.given(),
                    gift.unused(),
                    gift.benefits().stream().map(b -> BenefitView.of(b, cases)).toList());
        }
    }

    record BenefitView(
            @Nullable String caseId,
            String benefit,
            @Nullable String communeCode,
            long units,
            Use state) {
        static BenefitView of(Benefit b, boolean cases) {
            return new BenefitView(
                    cases ? b.caseId() : null, b.benefit(), b.communeCode(), b.units(), b.use());
        }
    }
}
