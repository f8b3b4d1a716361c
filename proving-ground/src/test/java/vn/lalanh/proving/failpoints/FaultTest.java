package vn.lalanh.proving.failpoints;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lalanh.runner.Service;

class FaultTest {

    @Test
    void leavesOutNoCellWithoutAReason() {
        int cells = Failpoint.values().length * Service.values().length;

        assertThat(Fault.all()).doesNotHaveDuplicates().hasSize(84);
        assertThat(Fault.all().size() / 2 + Fault.absent().size()).isEqualTo(cells);
        assertThat(Fault.absent().values()).allMatch(why -> why.length() > "cannot be: ".length());
    }

    @Test
    void hasEveryPointInSomeService() {
        assertThat(Fault.all()).extracting(Fault::point).contains(Failpoint.values());
    }
}
