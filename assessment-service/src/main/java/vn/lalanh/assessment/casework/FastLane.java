package vn.lalanh.assessment.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision that the commune's chair took alone in a declared emergency (Decree 20/2021 art. 17(2), Decree 335/2026 art.
 * 13), and what was done about it afterwards.
 *
 * @param approvalNumber the approval that came of it
 * @param emergencyDecision number of the competent body's decision that declares the emergency
 * @param chair opaque subject of a token
 * @param regulariseBy when another person must have confirmed it
 * @param regularised null until then
 */
public record FastLane(
        int approvalNumber,
        String emergencyDecision,
        String chair,
        Instant at,
        Due regulariseBy,
        @Nullable Regularisation regularised) {

    /**
     * Another person's confirmation after a third one's assessment.
     *
     * @param alike whether that assessment gives what the chair gave
     * @param reasonCode why it stands all the same, where it does not
     */
    public record Regularisation(
            String by, Instant at, boolean alike, @Nullable String reasonCode) {}

    FastLane confirmed(Regularisation confirmation) {
        return new FastLane(
                approvalNumber, emergencyDecision, chair, at, regulariseBy, confirmation);
    }
}
