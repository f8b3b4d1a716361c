package vn.lalanh.platform.test.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lalanh.platform.test.memory.Flaw;

/** Store, relay and log through thousands of histories nobody would think of. */
class HistoriesTest {

    private static final int SEEDS = 3_000;

    @Test
    void loseNothingAndOvertakeNothing() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            History history = new History(seed);
            assertThatCode(history::run).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "NO_VERSION_FILTER",
                "MARK_HIDES_NEWER",
                "FORGETS_SEEN",
                "DROPS_OUTBOX",
                "LOG_OVERTAKES"
            })
    void showEveryPlantedFlaw(Flaw flaw) {
        assertThat(LongStream.rangeClosed(1, SEEDS).anyMatch(seed -> breaks(seed, flaw))).isTrue();
    }

    private static boolean breaks(long seed, Flaw flaw) {
        try {
            new History(seed, flaw).run();
            return false;
        } catch (AssertionError noticed) {
            return true;
        }
    }
}
