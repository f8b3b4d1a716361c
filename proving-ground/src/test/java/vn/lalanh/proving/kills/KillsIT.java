package vn.lalanh.proving.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lalanh.proving.report.Published;
import vn.lalanh.proving.report.Report;
import vn.lalanh.runner.Storage;

class KillsIT {

    private static final Logger LOG = LoggerFactory.getLogger(KillsIT.class);

    /** Every service, the broker and the store, once each. */
    private static final int KILLS = 6;

    private static final long SEED = 20_261_123;

    @Test
    void nothingIsLostAndNothingDoubledWhenProcessesAreKilled() {
        Report report = new Kills(Path.of(".."), KILLS, SEED, new Storage.Disk()).run(LOG::info);

        assertThat(report.holds()).as(() -> String.join("\n", Published.lines(report))).isTrue();
        assertThat(report.saw())
                .containsKeys("SIGKILL of broker", "SIGKILL of store", "SIGKILL of resources");
    }
}
