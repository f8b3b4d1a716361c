package vn.lalanh.assessment.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lalanh.assessment.casework.CaseFixtures.ASSESS_BY;
import static vn.lalanh.assessment.casework.CaseFixtures.NOON;
import static vn.lalanh.assessment.casework.CaseFixtures.after;
import static vn.lalanh.assessment.casework.CaseFixtures.approve;
import static vn.lalanh.assessment.casework.CaseFixtures.approveLarge;
import static vn.lalanh.assessment.casework.CaseFixtures.approved;
import static vn.lalanh.assessment.casework.CaseFixtures.assess;
import static vn.lalanh.assessment.casework.CaseFixtures.assessed;
import static vn.lalanh.assessment.casework.CaseFixtures.pause;
import static vn.lalanh.assessment.casework.CaseFixtures.resume;
import static vn.lalanh.assessment.casework.CaseFixtures.sendBack;
import static vn.lalanh.assessment.casework.CaseFixtures.triaged;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.casework.CaseCommand.MarkOverdue;
import vn.lalanh.assessment.casework.CaseCommand.PauseCase;
import vn.lalanh.assessment.norm.Found;
import vn.lalanh.assessment.norm.Stage;
import vn.lalanh.platform.decision.Decision;

class PausingTest {

    private static final String WHY = "FILE_INCOMPLETE";
    private static final Due LATER = new Due(Stage.ASSESSMENT, NOON.plusSeconds(8_000));

    @Test
    void nothingIsOverdueWhileTimeStandsStill() {
        Case.Known paused = (Case.Known) after(triaged(), pause(WHY, true));
        MarkOverdue late = new MarkOverdue(Stage.ASSESSMENT, NOON.plusSeconds(5_000));

        assertThat(paused.untoldDues()).isEmpty();
        assertThat(Case.decide(paused, late)).isEqualTo(Decision.refuse(CaseRefusal.NOT_OVERDUE));
        assertThat(Objects.requireNonNull(Pace.of(paused)).dueAt()).isNull();
        assertThat(Case.decide(triaged(), late)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void itGoesOnWithWhatWasLeftAndIsToldOnceItIsOverdue() {
        Case.Known going = (Case.Known) after(triaged(), pause(WHY, true), resume());

        assertThat(going.untoldDues()).containsExactly(LATER);
        assertThat(Case.decide(going, new MarkOverdue(Stage.ASSESSMENT, ASSESS_BY.at())))
                .isEqualTo(Decision.refuse(CaseRefusal.NOT_OVERDUE));
        Case told = after(going, new MarkOverdue(Stage.ASSESSMENT, LATER.at()));
        assertThat(Case.decide(told, new MarkOverdue(Stage.ASSESSMENT, LATER.at())))
                .isEqualTo(Decision.alreadyDone());
    }

    @Test
    void whateverEndsTheStageEndsItsPause() {
        Case assessed = after(triaged(), pause(WHY, true), assess(Found.everything()));
        Case returned = after(assessed(), pause(WHY, true), sendBack());
        Case approved = after(assessed(), pause(WHY, true), approve());

        assertThat(Stream.of(assessed, returned, approved).map(PausingTest::pauseOf))
                .containsOnlyNulls();
        assertThat(((Case.Known) returned).untoldDues()).isNotEmpty();
        assertThat(pauseOf(after(assessed(), pause(WHY, true), approveLarge("sub-chair"))))
                .as("the stage goes on until the other one has approved")
                .isNotNull();
    }

    @Test
    void standsStillForReasonsOfABookOnlyAndInTime() {
        Case paused = after(triaged(), pause(WHY, true));
        PauseCase late = new PauseCase(WHY, null, true, _ -> 0, "sub-officer", ASSESS_BY.at());

        assertThat(
                        List.of(
                                Case.decide(triaged(), pause("HOLIDAY", false)),
                                Case.decide(triaged(), late),
                                Case.decide(paused, pause("PLACE_OUT_OF_REACH", true)),
                                Case.decide(approved(), pause(WHY, true)),
                                Case.decide(triaged(), resume())))
                .containsExactly(
                        Decision.refuse(CaseRefusal.NO_REASON_TO_PAUSE),
                        Decision.refuse(CaseRefusal.TOO_LATE_TO_PAUSE),
                        Decision.refuse(CaseRefusal.PAUSED_ALREADY),
                        Decision.refuse(CaseRefusal.NOTHING_TO_PAUSE),
                        Decision.refuse(CaseRefusal.NOT_PAUSED));
        assertThat(Case.decide(paused, pause(WHY, true))).isEqualTo(Decision.alreadyDone());
    }

    @Test
    void oneDayAtLeastIsLeft() {
        Case paused = after(triaged(), new PauseCase(WHY, null, true, _ -> 0, "sub-officer", NOON));

        assertThat(Objects.requireNonNull(pauseOf(paused)).workingDaysLeft()).isEqualTo(1);
    }

    private static @Nullable Pause pauseOf(Case state) {
        return ((Case.Known) state).dossier().decisions().pause();
    }
}
