package vn.lalanh.platform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the edge lets through.
 *
 * @param maxRequestSize largest body of a request
 * @param largerRequests paths that take more, such as a bulk load: {@code "[/cases/{id}/photos]": 20MB}; the
 *     patterns should not overlap
 * @param retryAfter what a client is told to wait while the store is away
 * @param publicRate how often one address may ask under {@code /public}
 */
@Validated
@ConfigurationProperties("lalanh.web")
record WebSettings(
        @NotNull @DefaultValue("4MB") DataSize maxRequestSize,
        @NotNull @DefaultValue Map<String, DataSize> largerRequests,
        @NotNull @DefaultValue("5s") Duration retryAfter,
        @Valid @NotNull @DefaultValue Rate publicRate) {

    /**
     * A rate for each client address; for IPv6 each network of 64 bits counts as one.
     *
     * @param requests this many
     * @param period in each such period
     * @param addresses so many addresses are remembered at once
     */
    record Rate(
            @Positive @DefaultValue("60") int requests,
            @NotNull @DefaultValue("1m") Duration period,
            @Positive @DefaultValue("10000") int addresses) {}
}
