package vn.lalanh.runner.auth;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens and by which key.
 *
 * @param issuer the address under which it is reached
 * @param keyFile where the signing key is kept
 */
@ConfigurationProperties("lalanh.auth")
record AuthSettings(String issuer, Path keyFile) {}
