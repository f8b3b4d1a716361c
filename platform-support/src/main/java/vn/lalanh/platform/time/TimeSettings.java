package vn.lalanh.platform.time;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Where the calendar's data comes from.
 *
 * @param file holidays and swapped days, in the form of {@code working-days/vn.json}
 */
@Validated
@ConfigurationProperties("lalanh.working-days")
record TimeSettings(@NotNull @DefaultValue("classpath:working-days/vn.json") Resource file) {}
