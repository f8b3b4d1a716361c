package vn.lalanh.assessment.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lalanh.assessment.casework.CaseFixtures.NOON;
import static vn.lalanh.assessment.casework.CaseFixtures.after;
import static vn.lalanh.assessment.casework.CaseFixtures.assess;
import static vn.lalanh.assessment.casework.CaseFixtures.report;
import static vn.lalanh.assessment.casework.CaseFixtures.triaged;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.casework.Residents.Member;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.form.Asked;
import vn.lalanh.assessment.form.Misfit;
import vn.lalanh.assessment.norm.Found;
import vn.lalanh.events.PriorityGroup;
import vn.lalanh.platform.decision.Decision;

/** Who really lives there counts, as it was found when the need was reported. */
class ResidentsTest {

    private static final Residents THREE =
            new Residents(
                    List.of(
                            member("per-1", "per-1"),
                            member("a", "per-2"),
                            member("b", null, PriorityGroup.CHILD_UNDER_3_POOR)));

    @Test
    void somebodyWithoutPapersIsAssessedLikeAMember() {
        assertThat(after(seen(), assess(Found.people(List.of("b", "per-2"), List.of("per-1")))))
                .isInstanceOf(Case.Assessed.class);
    }

    @Test
    void nobodyIsAssessedWhoDoesNotLiveThere() {
        assertThat(misfits(assess(Found.people(List.of("per-4"), List.of()))))
                .extracting(Misfit::of, Misfit::subject, Misfit::question)
                .containsExactly(tuple(Asked.PERSON, "per-4", null));
    }

    @Test
    void nobodyIsAssessedTwiceUnderTwoIds() {
        assertThat(misfits(assess(Found.people(List.of("a"), List.of("per-2"))))).hasSize(1);
    }

    @Test
    void noMoreAreHungryThanLiveThere() {
        assertThat(misfits(assess(Found.hunger(4, 1))))
                .extracting(Misfit::question)
                .containsExactly("hungryPersons");
        assertThat(after(seen(), assess(Found.hunger(3, 1)))).isInstanceOf(Case.Assessed.class);
    }

    @Test
    void factsSayHowManyLiveThereAndWhoTheRegistryDoesNotKnow() {
        Findings findings =
                Objects.requireNonNull(
                        Objects.requireNonNull(
                                        ((Case.Known) after(seen(), assess(Findings.NOTHING)))
                                                .assessed())
                                .findings());

        assertThat(findings.household().number("householdSize")).isEqualTo(3);
        assertThat(findings.household().plain())
                .containsEntry("economicStatus", "POOR")
                .containsEntry("priorityGroups", List.of("CHILD_UNDER_3_POOR", "DISABLED_SEVERE"));
    }

    @Test
    void withoutASnapshotTheRegistryCounts() {
        Findings findings =
                Objects.requireNonNull(
                        Objects.requireNonNull(
                                        ((Case.Known) after(triaged(), assess(Findings.NOTHING)))
                                                .assessed())
                                .findings());

        assertThat(findings.household().plain()).containsAllEntriesOf(Map.of("householdSize", 4L));
        assertThat(Case.decide(triaged(), assess(Found.people(List.of("b"), List.of()))))
                .isEqualTo(Decision.refuse(CaseRefusal.PERSON_NOT_IN_HOUSEHOLD));
    }

    private static Case seen() {
        return after(
                triaged(),
                report(
                        Statement.of(
                                new Said("sub-other", null, null, THREE), false, Set.of(), NOON)));
    }

    private static List<Misfit> misfits(CaseCommand command) {
        if (Case.decide(seen(), command)
                instanceof Decision.Refused<CaseEvent>(FindingsRefusal(var misfits))) {
            return misfits;
        }
        throw new AssertionError(command + " is not refused");
    }

    private static Member member(String id, @Nullable String person, PriorityGroup... groups) {
        return new Member(id, person, null, 30, Residents.Sex.FEMALE, true, Set.of(groups));
    }
}
