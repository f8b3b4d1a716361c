package vn.lalanh.platform.time;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The calendar of working days. */
@AutoConfiguration
@EnableConfigurationProperties(TimeSettings.class)
class TimeAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    WorkingDays workingDays(TimeSettings settings) throws IOException {
        try (InputStream json = settings.file().getInputStream()) {
            return WorkingDays.read(json);
        }
    }
}
