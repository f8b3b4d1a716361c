package vn.lalanh.assessment.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who reports a need, from where, and what is told besides.
 *
 * @param by opaque subject of a token
 * @param at by the device's clock; null where it is reported as it is said
 * @param household who lives there, where somebody has looked
 */
public record Said(
        String by, @Nullable Device device, @Nullable Instant at, @Nullable Residents household) {

    /** At once, and nothing besides. */
    public static Said by(String subject) {
        return new Said(subject, null, null, null);
    }
}
