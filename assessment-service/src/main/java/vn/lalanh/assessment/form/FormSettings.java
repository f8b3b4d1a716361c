package vn.lalanh.assessment.form;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the questions of assessments are read from.
 *
 * @param files pattern of the files, {@code file:/etc/lalanh/forms/*.yaml}
 */
@Validated
@ConfigurationProperties("lalanh.forms")
public record FormSettings(@NotBlank @DefaultValue("classpath*:forms/*.yaml") String files) {}
