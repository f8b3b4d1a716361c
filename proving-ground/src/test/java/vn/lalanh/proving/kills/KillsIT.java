package vn.lalanh.proving.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.lalanh.proving.report.Published;
import vn.lalanh.proving.report.Report;

class KillsIT {

    /** Every service, the broker and the store, once each. */
    private static final int KILLS = 6;

    private static final long SEED = 20_261_123;

    @Test
    void nothingIsLostAndNothingDoubledWhenProcessesAreKilled() {
        Report report = new Kills(Path.of(".."), KILLS, SEED).run(_ -> {});

        assertThat(report.holds()).as(() -> String.join("\n", Published.lines(report))).isTrue();
        assertThat(report.saw())
                .containsKeys("SIGKILL of broker", "SIGKILL of store", "SIGKILL of resources");
    }
}
