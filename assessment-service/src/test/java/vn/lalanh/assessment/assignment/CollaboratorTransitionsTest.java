package vn.lalanh.assessment.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.assignment.Collaborator.Absent;
import vn.lalanh.assessment.assignment.Collaborator.OffDuty;
import vn.lalanh.assessment.assignment.Collaborator.OnDuty;
import vn.lalanh.assessment.assignment.CollaboratorCommand.BeAway;
import vn.lalanh.assessment.assignment.CollaboratorCommand.BeBack;
import vn.lalanh.assessment.assignment.CollaboratorCommand.PutOnRoster;
import vn.lalanh.assessment.assignment.CollaboratorCommand.StrikeOff;
import vn.lalanh.platform.test.TransitionTable;

class CollaboratorTransitionsTest {

    private static final String ID = Collaborator.idOf("ctv-1");
    private static final Duty DUTY = new Duty(List.of("99002", "99001"), 10, 2);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Away AWAY = new Away(MONDAY, MONDAY.plusDays(2));

    @Test
    void matchesTheApprovedTable() {
        TransitionTable.of(
                        Collaborator.class,
                        CollaboratorCommand.class,
                        Collaborator::decide,
                        Collaborator::evolve)
                .state(new Absent(ID))
                .state(new OnDuty(ID, "ctv-1", DUTY, null))
                .state("away", new OnDuty(ID, "ctv-1", DUTY, AWAY))
                .state(new OffDuty(ID, "ctv-1"))
                .command(new PutOnRoster("ctv-1", DUTY))
                .command("another duty", new PutOnRoster("ctv-1", new Duty(List.of("99001"), 3, 0)))
                .command(new BeAway(AWAY))
                .command("other days", new BeAway(new Away(MONDAY, MONDAY)))
                .command(new BeBack())
                .command(new StrikeOff())
                .matches("collaborator-transitions");
    }

    @Test
    void isNotThereFromTheFirstDayAwayToTheLast() {
        OnDuty one = new OnDuty(ID, "ctv-1", DUTY, AWAY);

        assertThat(one.isThere(MONDAY.minusDays(1))).isTrue();
        assertThat(one.isThere(MONDAY)).isFalse();
        assertThat(one.isThere(MONDAY.plusDays(2))).isFalse();
        assertThat(one.isThere(MONDAY.plusDays(3))).isTrue();
    }

    @Test
    void staysAwayWhenTheDutyChangesMeanwhile() {
        OnDuty one = new OnDuty(ID, "ctv-1", DUTY, AWAY);
        Duty other = new Duty(List.of("99001"), 3, 0);

        assertThat(Collaborator.evolve(one, new CollaboratorEvent.TookDuty("ctv-1", other)))
                .isEqualTo(new OnDuty(ID, "ctv-1", other, AWAY));
    }
}
