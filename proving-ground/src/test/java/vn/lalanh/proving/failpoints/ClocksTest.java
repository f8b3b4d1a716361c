package vn.lalanh.proving.failpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClocksTest {

    @Test
    void timeRunsBackwardsFromEverySecondLifeToTheNext() {
        Clocks clocks = new Clocks();

        Duration first = clocks.next();
        Duration second = clocks.next();

        assertThat(first).isPositive();
        assertThat(second).isEqualTo(first.negated());
        assertThat(clocks.next()).isEqualTo(first);
        assertThat(clocks.wrong()).isEqualTo(3);
    }
}
