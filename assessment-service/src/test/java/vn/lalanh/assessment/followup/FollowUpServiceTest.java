package vn.lalanh.assessment.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lalanh.assessment.followup.FollowUpFixtures.DUE;
import static vn.lalanh.assessment.followup.FollowUpFixtures.MONDAY;
import static vn.lalanh.assessment.followup.FollowUpFixtures.complaint;

import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.followup.FollowUpService.Opening;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.test.memory.MemoryPlatform;

class FollowUpServiceTest {

    private final FollowUpServices services =
            new FollowUpServices(MemoryPlatform.of("/assessment-service"));

    @Test
    void isDueAfterTenWorkingDaysAndMarkedOnce() {
        FollowUpService then = services.service(InstantSource.fixed(MONDAY));
        FollowUpService later = services.service(InstantSource.fixed(DUE));
        Opening opening =
                new Opening("fu-1", complaint("LATE"), MONDAY, Cause.Step.of("complaint"));

        var opened = then.open(List.of(opening)).getFirst();
        var again = then.open(List.of(opening)).getFirst();
        then.turn();
        FollowUp before = state();
        later.turn();
        FollowUp after = state();
        later.turn();

        assertThat(opened.accepted()).isTrue();
        assertThat(again.decided()).isInstanceOf(Decision.AlreadyDone.class);
        assertThat(before)
                .isEqualTo(new FollowUp.Open("fu-1", complaint("LATE"), MONDAY, DUE, null));
        assertThat(after).isInstanceOf(FollowUp.Overdue.class);
        assertThat(state()).isEqualTo(after);
    }

    private FollowUp state() {
        return services.followUps().find("fu-1").orElseThrow().state();
    }
}
