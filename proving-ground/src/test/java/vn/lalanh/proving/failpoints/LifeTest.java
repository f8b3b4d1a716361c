package vn.lalanh.proving.failpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import vn.lalanh.proving.failpoints.Life.Gone;
import vn.lalanh.runner.Service;

class LifeTest {

    private final Life life = Life.inThisProcess();

    @Test
    void endsAtItsOccurrenceOfItsPointAndDoesNothingFromThenOn() {
        arm(Failpoint.AFTER_SEND, 2);
        life.pass(Failpoint.AFTER_SEND);
        life.pass(Failpoint.BEFORE_SEND);

        assertThatExceptionOfType(Gone.class).isThrownBy(() -> life.pass(Failpoint.AFTER_SEND));

        assertThat(life.over()).isTrue();
        assertThatExceptionOfType(Gone.class).isThrownBy(() -> life.pass(Failpoint.BEFORE_SEND));
        assertThatExceptionOfType(Gone.class).isThrownBy(life::requireAlive);
    }

    @Test
    void countsFromTheMomentItIsArmed() {
        life.pass(Failpoint.BEFORE_SEND);
        arm(Failpoint.BEFORE_SEND, 2);

        life.pass(Failpoint.BEFORE_SEND);

        assertThat(life.over()).isFalse();
    }

    @Test
    void getsNoFurtherThanThePortItLeftBy() {
        arm(Failpoint.AFTER_BANK_REPLY, 1);

        life.leaveBy(Failpoint.AFTER_BANK_REPLY);

        assertThat(life.over()).isFalse();
        assertThatExceptionOfType(Gone.class)
                .isThrownBy(() -> life.pass(Failpoint.BEFORE_STATE_WRITE));
        assertThat(life.over()).isTrue();
    }

    @Test
    void cutsWhatWouldGoOnByItself() {
        int[] cut = {0};
        life.cutAtTheEnd(() -> cut[0]++);
        arm(Failpoint.BEFORE_SEND, 1);

        assertThatExceptionOfType(Gone.class).isThrownBy(() -> life.pass(Failpoint.BEFORE_SEND));
        life.cutAtTheEnd(() -> cut[0]++);

        assertThat(cut[0]).isEqualTo(2);
    }

    private void arm(Failpoint point, int occurrence) {
        life.arm(new Fault(Service.REGISTRY, point, occurrence));
    }
}
