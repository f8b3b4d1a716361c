package vn.lalanh.proving.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuardsTest {

    static List<Guard> guards() {
        return Guard.all();
    }

    @ParameterizedTest
    @MethodSource("guards")
    void areMissedWhenTheyAreTakenOut(Guard guard) {
        Simulation.hush();

        assertThat(new Guards().caught(guard))
                .as("%s, %s", guard.rule(), guard.where())
                .isPresent();
    }
}
