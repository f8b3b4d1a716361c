package vn.lalanh.assessment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lalanh.assessment.casework.CaseSettings;
import vn.lalanh.assessment.casework.Cases;
import vn.lalanh.assessment.casework.Watch;
import vn.lalanh.assessment.incident.Merges;
import vn.lalanh.assessment.simulation.SimulationRuns;
import vn.lalanh.assessment.simulation.SimulationSettings;
import vn.lalanh.assessment.timeline.GapAlarm;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.work.Worker;

/** The clock that watches deadlines, and the alarm for what was lost. */
@Configuration(proxyBeanMethods = false)
class AssessmentConfiguration {

    private static final int COUNTED_AT_ONCE = 5_000;

    @Bean
    Worker watching(Watch watch, CaseSettings settings) {
        return new Worker("deadlines", settings.watchEvery(), watch::turn);
    }

    /** Finishes merges of incidents that a crash interrupted. */
    @Bean
    Worker merging(Merges merges, CaseSettings settings) {
        return new Worker("merges", settings.watchEvery(), merges::turn);
    }

    /** Tries norm books; replicas share them. */
    @Bean
    Worker simulating(SimulationRuns runs, SimulationSettings settings, MongoPlatform platform) {
        return new Worker("simulations", settings.lookEvery(), () -> runs.turn(platform.writer()));
    }

    /** Once after an upgrade; then it finds nothing. */
    @Bean
    Worker counting(Cases cases) {
        return new Worker(
                "counting", Duration.ofDays(1), () -> cases.countThoseBefore(COUNTED_AT_ONCE));
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
