package vn.lalanh.assessment.decisiondocument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.decisiondocument.DecisionRegister.Absent;
import vn.lalanh.assessment.decisiondocument.DecisionRegister.CloseYear;
import vn.lalanh.assessment.decisiondocument.DecisionRegister.Closed;
import vn.lalanh.assessment.decisiondocument.DecisionRegister.DecisionEntered;
import vn.lalanh.assessment.decisiondocument.DecisionRegister.EnterDecision;
import vn.lalanh.assessment.decisiondocument.DecisionRegister.Entry;
import vn.lalanh.assessment.decisiondocument.DecisionRegister.Open;
import vn.lalanh.assessment.decisiondocument.DecisionRegister.RegisterCommand;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.test.TransitionTable;

class DecisionRegisterTransitionsTest {

    private static final String ID = DecisionRegister.idOf("99001", 2026);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Entry FIRST = new Entry("case-1/approval-1", DAY);

    @Test
    void isAsApproved() {
        TransitionTable.of(
                        DecisionRegister.class,
                        RegisterCommand.class,
                        DecisionRegister::decide,
                        DecisionRegister::evolve)
                .state(new Absent(ID))
                .state(new Open(ID, List.of(FIRST)))
                .state(new Closed(ID, List.of(FIRST)))
                .command("the first", new EnterDecision(FIRST.decision(), DAY.plusDays(1)))
                .command("another", new EnterDecision("case-2/approval-1", DAY))
                .command(new CloseYear())
                .matches("decision-register-transitions");
    }

    @Test
    void aClockThatIsBehindPutsNoEarlierDayAfterALaterOne() {
        var decision =
                DecisionRegister.decide(
                        new Open(ID, List.of(FIRST)),
                        new EnterDecision("case-2/approval-1", DAY.minusDays(1)));

        assertThat(decision)
                .isEqualTo(
                        Decision.accept(new DecisionEntered(new Entry("case-2/approval-1", DAY))));
    }
}
