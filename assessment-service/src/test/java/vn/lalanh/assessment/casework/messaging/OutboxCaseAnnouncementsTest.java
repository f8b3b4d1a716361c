package vn.lalanh.assessment.casework.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseCommand;
import vn.lalanh.assessment.casework.CaseEvent;
import vn.lalanh.assessment.casework.CaseFixtures;
import vn.lalanh.assessment.casework.Payment;
import vn.lalanh.assessment.norm.Found;
import vn.lalanh.events.CaseEvent.CaseApprovedV1;
import vn.lalanh.events.CaseEvent.CaseAssignedV1;
import vn.lalanh.events.CaseEvent.CaseReportedV1;
import vn.lalanh.events.CaseEvent.CaseWithdrawnV1;
import vn.lalanh.events.Cause;
import vn.lalanh.events.ContractEvent;
import vn.lalanh.events.EventCodec;
import vn.lalanh.platform.aggregate.Announcement;

class OutboxCaseAnnouncementsTest {

    private final OutboxCaseAnnouncements announcements = new OutboxCaseAnnouncements();

    @Test
    void tellsTheWholeLifeInOrder() {
        assertThat(
                        told(
                                CaseFixtures.report(),
                                CaseFixtures.assess(Found.everything()),
                                CaseFixtures.approve(),
                                CaseFixtures.reserved(),
                                CaseFixtures.withdraw()))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "CaseReportedV1",
                        "CaseTriagedV1",
                        "CaseTriagedV1",
                        "CaseAssessedV1",
                        "CaseApprovedV1",
                        "CaseWithdrawnV1");
    }

    @Test
    void aShieldedCaseLeavesWithItsProvinceAndBenefitsOnly() {
        List<ContractEvent> told =
                told(
                        CaseFixtures.reportShielded(),
                        CaseFixtures.assess(Found.everything()),
                        CaseFixtures.approve());

        assertThat(told)
                .allSatisfy(event ->
                        assertThat(new String(EventCodec.data(event), StandardCharsets.UTF_8))
                                .doesNotContain("hh-1", "99001", "per-1", "DISABLED", "NATURAL"));
        assertThat(told)
                .filteredOn(CaseReportedV1.class::isInstance)
                .singleElement()
                .extracting(event -> ((CaseReportedV1) event).cause())
                .isEqualTo(Cause.PROTECTED);
    }

    @Test
    void aShieldedCaseTellsNeitherItsIncidentNorAReasonNorWhatItCameWith() {
        Case state = new Case.Absent(CaseFixtures.ID);
        List<Announcement> all = new ArrayList<>();
        for (CaseCommand command :
                List.of(
                        CaseFixtures.reportShielded(),
                        CaseFixtures.assess(Found.everything()),
                        CaseFixtures.approve(),
                        CaseFixtures.withdraw())) {
            for (CaseEvent event : CaseFixtures.events(state, command)) {
                state = Case.evolve(state, event);
                all.addAll(announcements.of(state, event));
            }
        }

        assertThat(all)
                .hasSizeGreaterThan(4)
                .allMatch(Announcement::unlinked)
                .allSatisfy(one ->
                        assertThat(new String(EventCodec.data(one.event()), StandardCharsets.UTF_8))
                                .doesNotContain("inc-1", "ND335", "HELPED_OTHERWISE"));
        assertThat(all.getLast().event()).isInstanceOf(CaseWithdrawnV1.class);
    }

    @Test
    void anAssignmentTellsHowAndNotWho() {
        CaseCommand planned = CaseFixtures.assign("sub-worker");
        CaseCommand byHand = CaseFixtures.assignByHand("sub-other");

        assertThat(told(CaseFixtures.report(), planned, byHand))
                .endsWith(
                        new CaseAssignedV1(CaseFixtures.ID, "PLANNED", CaseFixtures.NOON),
                        new CaseAssignedV1(CaseFixtures.ID, "BY_HAND", CaseFixtures.NOON));
        assertThat(told(CaseFixtures.reportShielded(), planned))
                .endsWith(new CaseAssignedV1(CaseFixtures.ID, "PROTECTED", CaseFixtures.NOON));
        assertThat(told(CaseFixtures.report(), planned, CaseFixtures.handBack("sub-worker")))
                .last()
                .isInstanceOf(CaseAssignedV1.class);
    }

    @Test
    void aCorrectionOfAShieldedCaseTellsNoMore() {
        List<ContractEvent> told =
                told(
                        CaseFixtures.reportShielded(),
                        CaseFixtures.assess(Found.everything()),
                        CaseFixtures.approve(),
                        CaseFixtures.all(Payment.settled(1, CaseFixtures.NOON))[0],
                        CaseFixtures.reassess(Found.hunger(1, 1)),
                        CaseFixtures.correct(),
                        new CaseCommand.RecordRelease(
                                1, CaseFixtures.lines().subList(1, CaseFixtures.lines().size())));

        assertThat(told)
                .extracting(event -> event.getClass().getSimpleName())
                .contains("CaseCorrectedV1", "CorrectionBalancedV1");
        assertThat(told)
                .allSatisfy(event ->
                        assertThat(new String(EventCodec.data(event), StandardCharsets.UTF_8))
                                .doesNotContain("hh-1", "99001", "per-1", "NATURAL"));
    }

    @Test
    void anApprovalAsksForEveryLineWithWhatAnEarmarkIsComparedWith() {
        ContractEvent approved =
                told(
                                CaseFixtures.report(),
                                CaseFixtures.assess(Found.everything()),
                                CaseFixtures.approve())
                        .getLast();

        assertThat(approved)
                .isInstanceOfSatisfying(
                        CaseApprovedV1.class,
                        e -> {
                            assertThat(e.approvalNumber()).isEqualTo(1);
                            assertThat(e.priority()).isEqualTo(1);
                            assertThat(e.earmarkFacts().communeCode()).isEqualTo("99001");
                            assertThat(e.earmarkFacts().incidentId()).isEqualTo("inc-1");
                            assertThat(e.lines()).hasSize(5);
                            assertThat(e.lines())
                                    .allMatch(l -> (l.amount() == null) != (l.goods() == null))
                                    .allMatch(l -> l.payeeId().equals("hh-1"));
                        });
    }

    private List<ContractEvent> told(CaseCommand... commands) {
        List<ContractEvent> told = new ArrayList<>();
        Case state = new Case.Absent(CaseFixtures.ID);
        for (CaseCommand command : commands) {
            for (CaseEvent event : CaseFixtures.events(state, command)) {
                state = Case.evolve(state, event);
                announcements.of(state, event).stream().map(Announcement::event).forEach(told::add);
            }
        }
        return told;
    }
}
