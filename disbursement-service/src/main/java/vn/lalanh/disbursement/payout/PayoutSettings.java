package vn.lalanh.disbursement.payout;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How payouts are paid.
 *
 * @param bank address of the bank's interface
 * @param registry address of the registry service
 * @param atOnce payouts worked on in one turn, and most calls in flight
 * @param pause between turns that find nothing to do
 * @param askAfter how long after an instruction its outcome is asked for by id, and between two askings
 */
@Validated
@ConfigurationProperties("lalanh.payout")
public record PayoutSettings(
        @NotNull URI bank,
        @NotNull URI registry,
        @Positive @Max(1_000) @DefaultValue("64") int atOnce,
        @DefaultValue("500ms") Duration pause,
        @DefaultValue("2s") Duration askAfter) {}
