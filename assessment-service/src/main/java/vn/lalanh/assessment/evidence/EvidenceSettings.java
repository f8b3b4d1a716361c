package vn.lalanh.assessment.evidence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much evidence is taken.
 *
 * @param maxFileSize of one file, as it is sent; a whole request has its limit in {@code lalanh.web.larger-requests}
 * @param maxFilesPerCase how many may stand in one case; withdrawn ones do not count
 */
@Validated
@ConfigurationProperties("lalanh.evidence")
public record EvidenceSettings(
        @NotNull @DefaultValue("15MB") DataSize maxFileSize,
        @Positive @Max(1_000) @DefaultValue("30") int maxFilesPerCase) {

    boolean takes(long bytes) {
        return bytes <= maxFileSize.toBytes();
    }

    /** In no language. */
    String limit() {
        return "≤ "
                + (maxFileSize.toMegabytes() > 0
                        ? maxFileSize.toMegabytes() + " MB"
                        : maxFileSize.toString());
    }
}
