package vn.lalanh.assessment.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lalanh.assessment.followup.FollowUpFixtures.DUE;
import static vn.lalanh.assessment.followup.FollowUpFixtures.MONDAY;
import static vn.lalanh.assessment.followup.FollowUpFixtures.complaint;
import static vn.lalanh.assessment.followup.FollowUpFixtures.open;
import static vn.lalanh.assessment.followup.FollowUpFixtures.overdue;
import static vn.lalanh.assessment.followup.FollowUpFixtures.resolution;
import static vn.lalanh.assessment.followup.FollowUpFixtures.resolved;

import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.followup.FollowUpCommand.MarkOverdue;
import vn.lalanh.assessment.followup.FollowUpCommand.OpenFollowUp;
import vn.lalanh.assessment.followup.FollowUpCommand.ResolveFollowUp;
import vn.lalanh.assessment.followup.FollowUpCommand.TakeFollowUp;
import vn.lalanh.assessment.followup.FollowUpEvent.FollowUpPassedItsDay;
import vn.lalanh.assessment.followup.FollowUpEvent.FollowUpResolved;
import vn.lalanh.assessment.followup.FollowUpEvent.FollowUpTaken;
import vn.lalanh.assessment.followup.Resolution.Result;
import vn.lalanh.platform.test.TransitionTable;

class FollowUpTransitionsTest {

    @Test
    void matchesTheApprovedTable() {
        TransitionTable.of(
                        FollowUp.class, FollowUpCommand.class, FollowUp::decide, FollowUp::evolve)
                .state(new FollowUp.Absent("fu-1"))
                .state(open())
                .state(overdue())
                .state("upheld", resolved())
                .command("late", new OpenFollowUp(complaint("LATE"), MONDAY, DUE))
                .command("rude", new OpenFollowUp(complaint("RUDE"), MONDAY, DUE))
                .command("officer", new TakeFollowUp("sub-officer"))
                .command("approver of the case", new TakeFollowUp("sub-approver"))
                .command("before its day", new MarkOverdue(DUE.minusSeconds(1)))
                .command("at its day", new MarkOverdue(DUE))
                .command(
                        "upheld by the officer",
                        new ResolveFollowUp(resolution(Result.UPHELD, "sub-officer")))
                .command(
                        "dismissed by the officer",
                        new ResolveFollowUp(resolution(Result.DISMISSED, "sub-officer")))
                .command(
                        "dismissed by the assessor of the case",
                        new ResolveFollowUp(resolution(Result.DISMISSED, "sub-assessor")))
                .matches("follow-up-transitions");
    }

    @Test
    void keepsWhoTookItWhenItsDayPassesAndWhenItEnds() {
        FollowUp taken = FollowUp.evolve(open(), new FollowUpTaken("sub-officer"));

        FollowUp late = FollowUp.evolve(taken, new FollowUpPassedItsDay());
        FollowUp ended =
                FollowUp.evolve(
                        late, new FollowUpResolved(resolution(Result.UPHELD, "sub-officer")));

        assertThat(late).isEqualTo(overdue());
        assertThat(ended).isEqualTo(resolved());
        assertThat(resolved().late()).isTrue();
    }
}
