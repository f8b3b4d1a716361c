package vn.lalanh.assessment.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.norm.Stage;

/**
 * The time of a stage stands still, for a reason that a norm book allows.
 *
 * @param by opaque subject of a token
 * @param workingDaysLeft of the stage when it began to stand still; 1 at least
 */
public record Pause(
        Stage stage,
        String reasonCode,
        @Nullable String remark,
        String by,
        Instant since,
        int workingDaysLeft) {}
