package vn.lalanh.assessment.casework.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.protection.BreakGlass;
import vn.lalanh.assessment.protection.BreakGlass.Opening;
import vn.lalanh.assessment.protection.BreakGlass.Review;

/**
 * Who has broken the glass and why. To whom the case is not there, an auditor or a protection officer of other communes, neither it
 * nor any remark is told: it is enough to see how often, by whom and on what grounds.
 *
 * @param caseId null for who may not know which
 */
record BreakGlassView(
        String id, boolean reviewed, @Nullable String caseId, List<OpeningView> openings) {

    /** What the one who broke it is told; the same whatever the id names. */
    record Opened(String id, String caseId, @Nullable Instant until) {
        static Opened of(String caseId, BreakGlass glass) {
            return switch (glass) {
                case BreakGlass.Whole s -> new Opened(s.id(), caseId, null);
                case BreakGlass.Kept s ->
                        new Opened(s.id(), caseId, s.openings().getLast().until());
            };
        }
    }

    record OpeningView(
            String who,
            String reasonCode,
            @Nullable String remark,
            Instant at,
            Instant until,
            @Nullable ReviewView review) {
        static OpeningView of(Opening opening, boolean whole) {
            Review review = opening.review();
            return new OpeningView(
                    opening.who(),
                    opening.reasonCode(),
                    whole ? opening.remark() : null,
                    opening.at(),
                    opening.until(),
                    review == null
                            ? null
                            : new ReviewView(
                                    review.verdict().name(),
                                    whole ? review.remark() : null,
                                    review.at()));
        }
    }

    record ReviewView(String outcome, @Nullable String remark, Instant at) {}

    static BreakGlassView of(BreakGlass glass, boolean whole) {
        return switch (glass) {
            case BreakGlass.Whole s -> new BreakGlassView(s.id(), false, null, List.of());
            case BreakGlass.Kept s ->
                    new BreakGlassView(
                            s.id(),
                            s instanceof BreakGlass.Reviewed,
                            whole ? s.caseId() : null,
                            s.openings().stream().map(one -> OpeningView.of(one, whole)).toList());
        };
    }
}
