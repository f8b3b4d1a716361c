package vn.lalanh.proving.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lalanh.proving.Logs;
import vn.lalanh.proving.report.Published;
import vn.lalanh.proving.report.Report;
import vn.lalanh.runner.Storage;

class ReplayIT {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayIT.class);

    @Test
    void changesNothing() {
        Logs.byOurFileOnly();

        Report report = new Replay(1_000, new Storage.Memory()).run(LOG::info);

        List<String> lines = Published.lines(report);
        lines.forEach(LOG::info);
        assertThat(report.holds()).as(String.join("\n", lines)).isTrue();
    }
}
