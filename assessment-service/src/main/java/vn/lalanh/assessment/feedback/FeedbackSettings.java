package vn.lalanh.assessment.feedback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How feedback is taken.
 *
 * @param linkValidFor how long a link works, unless it is used
 * @param publicAddress what links begin with, {@code https://…}; empty: the address the officer asked by
 * @param followUpEvery how often it is looked for what asks for follow-ups
 * @param atOnce most of them in one turn
 */
@Validated
@ConfigurationProperties("lalanh.feedback")
public record FeedbackSettings(
        @NotNull @DefaultValue("14d") Duration linkValidFor,
        @NotNull @Pattern(regexp = "|https?://[^/]+.*[^/]") @DefaultValue("") String publicAddress,
        @NotNull @DefaultValue("10s") Duration followUpEvery,
        @Positive @Max(5_000) @DefaultValue("500") int atOnce) {}
