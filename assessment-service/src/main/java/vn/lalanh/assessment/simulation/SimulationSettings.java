package vn.lalanh.assessment.simulation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How simulations are worked on.
 *
 * @param lookEvery how often a process looks for one to work on
 * @param beatEvery how often it says that it still works on it, and how far it is
 * @param abandonedAfter when one whose counter stood still is begun anew by another process
 * @param threads how many cores it may use; 0 for all there are
 * @param batch households at a time; one query each of recorded cases
 */
@Validated
@ConfigurationProperties("lalanh.simulations")
public record SimulationSettings(
        @NotNull @DefaultValue("2s") Duration lookEvery,
        @NotNull @DefaultValue("1s") Duration beatEvery,
        @NotNull @DefaultValue("1m") Duration abandonedAfter,
        @PositiveOrZero @Max(64) @DefaultValue("0") int threads,
        @Positive @Max(10_000) @DefaultValue("1000") int batch) {

    int cores() {
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
