package vn.lalanh.assessment.followup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * By when follow-ups are answered, as no norm book says so.
 *
 * @param objectionWithin working days from an objection to a posting; the 10 of Decree 20/2021, art. 8, to be confirmed for
 *     emergency cases
 * @param complaintWithin working days from a complaint; as for objections
 * @param differenceWithin working days from the word of a household that it received something else; a setting of ours
 * @param watchEvery how often due days are looked at
 * @param atOnce most follow-ups marked in one turn
 */
@Validated
@ConfigurationProperties("lalanh.follow-ups")
public record FollowUpSettings(
        @Positive @Max(100) @DefaultValue("10") int objectionWithin,
        @Positive @Max(100) @DefaultValue("10") int complaintWithin,
        @Positive @Max(100) @DefaultValue("5") int differenceWithin,
        @NotNull @DefaultValue("1m") Duration watchEvery,
        @Positive @Max(5_000) @DefaultValue("500") int atOnce) {

    int workingDays(Matter.Kind kind) {
        return switch (kind) {
            case OBJECTION -> objectionWithin;
            case COMPLAINT -> complaintWithin;
            case DIFFERENCE -> differenceWithin;
        };
    }
}
