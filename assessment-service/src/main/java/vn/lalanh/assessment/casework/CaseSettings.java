package vn.lalanh.assessment.casework;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How deadlines are watched.
 *
 * @param watchEvery how often due times are looked at
 * @param atOnce most cases worked on in one turn
 */
@Validated
@ConfigurationProperties("lalanh.cases")
public record CaseSettings(
        @NotNull @DefaultValue("1m") Duration watchEvery,
        @Positive @Max(5_000) @DefaultValue("500") int atOnce) {}
