package vn.lalanh.proving.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lalanh.proving.report.Report;

class SimulationTest {

    private static final long HISTORIES = 5_000;

    @Test
    void findsNothingWrongInFiveThousandHistories() {
        Report report = new Simulation(1, HISTORIES).run(_ -> {});

        assertThat(report.violations()).isEmpty();
        assertThat(report.unseen()).isEmpty();
        assertThat(report.saw()).containsEntry("histories", HISTORIES);
    }

    @Test
    void isTheSameForTheSameSeed() {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(new History(Plan.of(seed)).run())
                    .isEqualTo(new History(Plan.of(seed)).run());
        }
    }
}
