package vn.lalanh.assessment.norm;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the law is read from.
 *
 * @param books pattern of the files, {@code file:/etc/lalanh/norm-books/*.*}
 */
@Validated
@ConfigurationProperties("lalanh.norms")
public record NormSettings(@NotBlank @DefaultValue("classpath*:norm-books/*.*") String books) {}
