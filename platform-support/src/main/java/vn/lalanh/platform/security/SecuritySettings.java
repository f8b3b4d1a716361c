package vn.lalanh.platform.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are believed.
 *
 * @param jwkSetUri where the issuer publishes its keys; fetched when the first token comes, not at start
 * @param issuer what the claim {@code iss} must say
 * @param keysTimeout how long fetching the keys may take
 * @param keysOutage how long known keys are believed while the issuer is away
 */
@Validated
@ConfigurationProperties("lalanh.security")
record SecuritySettings(
        @NotBlank @Pattern(regexp = "https?://.+", message = "must begin with http:// or https://")
                String jwkSetUri,
        @NotBlank String issuer,
        @NotNull @DefaultValue("2s") Duration keysTimeout,
        @NotNull @DefaultValue("1h") Duration keysOutage) {}
