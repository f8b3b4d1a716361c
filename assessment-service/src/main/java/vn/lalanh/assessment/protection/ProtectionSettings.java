package vn.lalanh.assessment.protection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How protected cases are opened in an emergency.
 *
 * @param openFor how long a case stays open to who has broken the glass; a setting of ours
 */
@Validated
@ConfigurationProperties("lalanh.protection")
public record ProtectionSettings(@DefaultValue("4h") Duration openFor) {}
