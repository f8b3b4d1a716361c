package vn.lalanh.resources.donor;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the topics of donors are made.
 *
 * @param partitions of each new topic; existing ones are left alone
 * @param timeout how long making them may take
 */
@Validated
@ConfigurationProperties("lalanh.donors")
public record DonorSettings(
        @Positive @Max(100) @DefaultValue("3") int partitions,
        @DefaultValue("10s") Duration timeout) {}
