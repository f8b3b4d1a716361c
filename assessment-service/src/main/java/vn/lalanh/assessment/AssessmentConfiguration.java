package vn.lalanh.assessment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lalanh.assessment.casework.CaseSettings;
import vn.lalanh.assessment.casework.Watch;
import vn.lalanh.assessment.timeline.GapAlarm;
import vn.lalanh.platform.work.Worker;

/** The clock that watches deadlines, and the alarm for what was lost. */
@Configuration(proxyBeanMethods = false)
class AssessmentConfiguration {

    @Bean
    Worker watching(Watch watch, CaseSettings settings) {
        return new Worker("deadlines", settings.watchEvery(), watch::turn);
    }

    @Bean
    GapAlarm gapAlarm(MeterRegistry meters) {
        Counter gaps =
                Counter.builder("lalanh.timeline.gaps")
                        .description("sequences of announcements with something missing")
                        .register(meters);
        return gaps::increment;
    }
}
