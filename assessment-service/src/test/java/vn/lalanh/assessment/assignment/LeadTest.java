package vn.lalanh.assessment.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.assignment.Lead.LeadRefusal;
import vn.lalanh.assessment.assignment.Lead.LeadTaken;
import vn.lalanh.assessment.assignment.Lead.TakeLead;
import vn.lalanh.assessment.assignment.Lead.Taken;
import vn.lalanh.platform.decision.Decision;

class LeadTest {

    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");
    private static final Taken ONES = new Taken("lead", "one", NOON.plusSeconds(300));

    @Test
    void isTheFirstOnesUntilItIsSilentForTooLong() {
        TakeLead again = take("one", 60);
        TakeLead early = take("two", 299);
        TakeLead late = take("two", 300);

        assertThat(Lead.decide(new Lead.Absent("lead"), again)).isEqualTo(taken(again));
        assertThat(Lead.decide(ONES, again)).isEqualTo(taken(again));
        assertThat(Lead.decide(ONES, early))
                .isEqualTo(Decision.<LeadTaken>refuse(LeadRefusal.ANOTHER_PLANS));
        assertThat(Lead.decide(ONES, late)).isEqualTo(taken(late));
        assertThat(Lead.evolve(ONES, new LeadTaken("two", NOON)))
                .isEqualTo(new Taken("lead", "two", NOON));
    }

    private static TakeLead take(String by, int seconds) {
        Instant now = NOON.plusSeconds(seconds);
        return new TakeLead(by, now, now.plusSeconds(300));
    }

    private static Decision<LeadTaken> taken(TakeLead take) {
        return Decision.accept(new LeadTaken(take.by(), take.until()));
    }
}
