package vn.lalanh.platform.wiring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How a service announces and listens.
 *
 * @param source CloudEvents source, {@code /assessment-service}
 * @param epoch raised by one when the database was restored to an earlier point
 * @param maxEventSize largest data of one event
 * @param idle how long an aggregate must be quiet before its acknowledgement is written for its own sake
 * @param sweepEvery how often the store is searched for what a crash left unsent
 * @param heldSweepEvery how often the held records are searched for what a crash left half released
 */
@Validated
@ConfigurationProperties("lalanh.messaging")
public record MessagingSettings(
        @NotBlank String source,
        @Positive @DefaultValue("1") long epoch,
        @DefaultValue("900KB") DataSize maxEventSize,
        @DefaultValue("10s") Duration idle,
        @DefaultValue("5s") Duration sweepEvery,
        @DefaultValue("10s") Duration heldSweepEvery) {}
