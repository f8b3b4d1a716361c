package vn.lalanh.assessment.assignment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How cases are given to collaborators.
 *
 * @param planEvery how often it is looked for what waits
 * @param atOnce most cases given in one turn
 * @param leadFor how long one replica plans alone after its last turn; much longer than a turn takes
 */
@Validated
@ConfigurationProperties("lalanh.assignment")
public record AssignmentSettings(
        @NotNull @DefaultValue("1m") Duration planEvery,
        @Positive @Max(5_000) @DefaultValue("500") int atOnce,
        @NotNull @DefaultValue("5m") Duration leadFor) {}
