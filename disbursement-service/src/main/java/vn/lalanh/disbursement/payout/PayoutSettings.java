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
 * @param atOnce most payments under way, and as many questions
 * @param pause between two turns that instruct less than half of {@code atOnce}: what comes meanwhile is written together
 * @param askAfter how long after an instruction its outcome is asked for by id, between two askings, and between two tries
 *     while the registry is away
 */
@Validated
@ConfigurationProperties("lalanh.payout")
public record PayoutSettings(
        @NotNull URI bank,
        @NotNull URI registry,
        @Positive @Max(1_000) @DefaultValue("64") int atOnce,
        @DefaultValue("100ms") Duration pause,
        @DefaultValue("2s") Duration askAfter) {}
