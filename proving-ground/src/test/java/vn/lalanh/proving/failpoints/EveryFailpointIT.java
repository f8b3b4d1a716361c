package vn.lalanh.proving.failpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lalanh.proving.Logs;
import vn.lalanh.proving.report.Published;
import vn.lalanh.proving.report.Report;
import vn.lalanh.runner.Storage;

class EveryFailpointIT {

    private static final Logger LOG = LoggerFactory.getLogger(EveryFailpointIT.class);

    @Test
    void nothingIsLostAndNothingDoubled() {
        Logs.byOurFileOnly();

        Report report = new EveryFailpoint(new Storage.Memory(), false).run(LOG::info);

        List<String> lines = Published.lines(report);
        lines.forEach(LOG::info);
        assertThat(report.holds()).as(String.join("\n", lines)).isTrue();
        assertThat(report.saw()).containsEntry("faults", (long) Fault.all().size());
    }
}
