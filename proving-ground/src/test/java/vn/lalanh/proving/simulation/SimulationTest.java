package vn.lalanh.proving.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.lalanh.proving.report.Report;

class SimulationTest {

    private static final long HISTORIES = 5_000;

    @Test
    void findsNothingWrongInFiveThousandHistories() {
        Report report = new Simulation(1, HISTORIES, Simulation.FOR_EVER).run(_ -> {});

        assertThat(report.violations()).isEmpty();
        assertThat(report.unseen()).isEmpty();
        assertThat(report.saw()).containsEntry("histories", HISTORIES);
    }

    @Test
    void isTheSameForTheSameSeed() {
        Simulation.hush();
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(new History(Plan.of(seed)).run())
                    .isEqualTo(new History(Plan.of(seed)).run());
        }
    }

    @Test
    void isTheSameInOtherProcesses() {
        Simulation all = new Simulation(1, 40, Simulation.FOR_EVER);

        Report there = new Shared(all, 2).run(_ -> {});

        Report here = all.run(_ -> {});
        assertThat(there.saw()).isEqualTo(here.saw());
        assertThat(there.violations()).isEmpty();
        assertThat(there.measured())
                .containsEntry("trace of all", here.measured().get("trace of all"));
    }

    @Test
    void beginsNoHistoryWhenTheTimeIsOver() {
        Report report = new Simulation(1, HISTORIES, Duration.ZERO).run(_ -> {});

        assertThat(report.holds()).isFalse();
        assertThat(report.saw()).containsEntry("histories", 0L);
    }
}
