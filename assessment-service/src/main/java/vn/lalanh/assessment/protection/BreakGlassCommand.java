package vn.lalanh.assessment.protection;

import java.time.Instant;
import vn.lalanh.assessment.protection.BreakGlass.Review;

/** What the glass can be told. */
public sealed interface BreakGlassCommand {

    /**
     * Somebody without the role must see this case now.
     *
     * @param person opaque
     * @param who the token's subject
     */
    record OpenCase(
            String caseId,
            String person,
            String who,
            String reasonCode,
            String remark,
            Instant at,
            Instant until)
            implements BreakGlassCommand {}

    /** Somebody else has looked at all openings so far. */
    record ReviewOpenings(Review review) implements BreakGlassCommand {}
}
