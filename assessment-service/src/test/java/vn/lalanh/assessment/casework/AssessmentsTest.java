package vn.lalanh.assessment.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lalanh.assessment.casework.CaseFixtures.after;
import static vn.lalanh.assessment.casework.CaseFixtures.approve;
import static vn.lalanh.assessment.casework.CaseFixtures.assess;
import static vn.lalanh.assessment.casework.CaseFixtures.assessed;
import static vn.lalanh.assessment.casework.CaseFixtures.correct;
import static vn.lalanh.assessment.casework.CaseFixtures.reassess;
import static vn.lalanh.assessment.casework.CaseFixtures.sendBack;
import static vn.lalanh.assessment.casework.CaseFixtures.settled;
import static vn.lalanh.assessment.casework.CaseFixtures.triaged;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.norm.Found;

class AssessmentsTest {

    @Test
    void aSecondAssessmentKeepsTheFirstWithItsFactsAndSteps() {
        Assessment first = Objects.requireNonNull(((Case.Known) assessed()).assessed());
        Case again = after(assessed(), assess(Found.hunger(2, 1)));
        Case third = after(again, sendBack(), assess(Found.hunger(3, 1)));

        assertThat(all(again)).hasSize(2).first().isEqualTo(first);
        assertThat(all(third)).extracting(Assessment::number).containsExactly(1, 2, 3);
        assertThat(all(third)).allMatch(one -> one.facts() != null);
        assertThat(all(after(third, approve()))).isEqualTo(all(third));
        assertThat(all(triaged())).isEmpty();
    }

    @Test
    void soDoesAReassessmentAfterTheApproval() {
        Case corrected =
                after(
                        settled(),
                        reassess(Found.hunger(3, 1)),
                        reassess(Found.hunger(4, 1), "sub-third"),
                        correct());

        assertThat(all(corrected)).hasSize(3);
        assertThat(all(corrected).getFirst()).isEqualTo(((Case.Known) settled()).assessed());
    }

    private static List<Assessment> all(Case state) {
        return Assessments.of((Case.Known) state);
    }
}
