package vn.lalanh.assessment.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.casework.CaseEvent.CaseReported;
import vn.lalanh.assessment.casework.CaseService.Reported;
import vn.lalanh.assessment.household.HouseholdServices;
import vn.lalanh.assessment.household.KnownHousehold.LearnHousehold;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.IncidentCommand.DeclareIncident;
import vn.lalanh.assessment.incident.IncidentServices;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.test.memory.MemoryPlatform;

/** People without papers are reported, and found in the registry afterwards. */
class LinkServiceTest {

    private static final Incident.Open FLOOD = CaseFixtures.flood();

    private CaseService cases;
    private LinkService links;

    @BeforeEach
    void declareAndRegister() {
        MemoryPlatform platform = MemoryPlatform.of("/assessment-service");
        HouseholdServices households = new HouseholdServices(platform);
        IncidentServices incidents = new IncidentServices(platform);
        CaseServices services = new CaseServices(platform, households, incidents);
        cases = services.service();
        links = services.links();
        incidents
                .service()
                .handle(
                        List.of(
                                new Addressed<>(
                                        FLOOD.id(),
                                        new DeclareIncident(FLOOD.what(), CaseFixtures.NOON),
                                        step("declare"))));
        households
                .service()
                .handle(
                        List.of(
                                new Addressed<>(
                                        "hh-1",
                                        new LearnHousehold(CaseFixtures.household()),
                                        step("learn"))));
    }

    @Test
    void reportsForTheHouseholdGoToTheCaseThatWasLinkedToIt() {
        String id = report("hhp-1").id();

        Outcome<Case, CaseEvent> linked = links.link(id, "hh-1", step("link"));
        Outcome<Case, CaseEvent> again = links.link(id, "hh-1", step("link"));
        Outcome<Case, CaseEvent> reported = report("hh-1");

        assertThat(reportOf(linked).householdId()).isEqualTo("hh-1");
        assertThat(reportOf(linked).reportedAs()).isEqualTo("hhp-1");
        assertThat(((Case.Triaged) linked.state()).dossier().triage())
                .isEqualTo(new Triage(2, List.of("DISABLED_SEVERE", "POOR")));
        assertThat(again.decided()).isEqualTo(Decision.alreadyDone());
        assertThat(reported.id()).isEqualTo(id);
        assertThat(opened(reported)).isFalse();
    }

    @Test
    void twoCasesAreNotLinkedToOneHouseholdForTheSameNeed() {
        String first = report("hhp-1").id();
        String second = report("hhp-2").id();
        links.link(first, "hh-1", step("link"));

        assertThat(links.link(second, "hh-1", step("link")).decided())
                .isEqualTo(Decision.refuse(new HouseholdHasCaseRefusal(first)));
    }

    @Test
    void aHouseholdThatHasACaseOfItsOwnTakesNoOther() {
        String own = report("hh-1").id();
        String other = report("hhp-1").id();

        assertThat(links.link(other, "hh-1", step("link")).decided())
                .isEqualTo(Decision.refuse(new HouseholdHasCaseRefusal(own)));
        assertThat(links.link(own, "hh-2", step("link")).decided())
                .isEqualTo(Decision.refuse(CaseRefusal.HOUSEHOLD_KNOWN));
        assertThat(links.link(other, "hh-none", step("link")).decided())
                .isEqualTo(Decision.refuse(CaseRefusal.NO_SUCH_HOUSEHOLD));
        assertThat(links.link("case-none", "hh-1", step("link")).decided())
                .isEqualTo(Decision.refuse(CaseRefusal.NO_SUCH_CASE));
    }

    @Test
    void aRefusedLinkLeavesTheHouseholdToItself() {
        String ended = report("hhp-1").id();
        cases.handle(List.of(new Addressed<>(ended, CaseFixtures.withdraw(), step("withdraw"))));

        assertThat(links.link(ended, "hh-1", step("link")).decided())
                .isEqualTo(Decision.refuse(CaseRefusal.ALREADY_ENDED));
        assertThat(opened(report("hh-1"))).isTrue();
    }

    @Test
    void theNextCaseOfAHouseholdOpensOnlyAfterTheOneBefore() {
        Outcome<Case, CaseEvent> early = report("hh-1", 2);
        String first = report("hh-1", 1).id();
        Outcome<Case, CaseEvent> open = report("hh-1", 2);
        cases.handle(List.of(new Addressed<>(first, CaseFixtures.withdraw(), step("withdraw"))));
        Outcome<Case, CaseEvent> second = report("hh-1", 2);

        assertThat(early.decided()).isEqualTo(Decision.refuse(CaseRefusal.EARLIER_CASE_MISSING));
        assertThat(open.id()).isEqualTo(first);
        assertThat(opened(open)).isFalse();
        assertThat(opened(second)).isTrue();
        assertThat(second.id()).isNotEqualTo(first);
    }

    @Test
    void protectedAndOrdinaryCasesOfOneNeedKnowNothingOfEachOther() {
        String ordinary = report("hh-1").id();
        Outcome<Case, CaseEvent> next = report("hh-1", 2, true);
        Outcome<Case, CaseEvent> first = report("hh-1", 1, true);
        Outcome<Case, CaseEvent> again = report("hh-1", 2, true);

        assertThat(List.of(next.id(), first.id())).doesNotHaveDuplicates().doesNotContain(ordinary);
        assertThat(opened(next)).isTrue();
        assertThat(opened(first)).isTrue();
        assertThat(again.id()).isEqualTo(next.id());
        assertThat(opened(again)).isFalse();
    }

    @Test
    void aProtectedCaseThatWasLinkedTakesReportsUnderTheIdThatWasReportedTo() {
        String ordinary = report("hh-1").id();
        String id = report("hhp-1", 1, true).id();

        Outcome<Case, CaseEvent> linked = links.link(id, "hh-1", step("link"));
        Outcome<Case, CaseEvent> reported = report("hh-1", 1, true);

        assertThat(reportOf(linked).householdId()).isEqualTo("hh-1");
        assertThat(reported.id()).isNotIn(id, ordinary);
        assertThat(reportOf(reported).caseId()).isEqualTo(id);
        assertThat(opened(reported)).isFalse();
    }

    private Outcome<Case, CaseEvent> report(String household) {
        return report(household, 1);
    }

    private Outcome<Case, CaseEvent> report(String household, int ordinal) {
        return report(household, ordinal, false);
    }

    private Outcome<Case, CaseEvent> report(String household, int ordinal, boolean shielded) {
        Said said = new Said("sub-" + ordinal, null, Instant.parse("2026-11-20T04:00:00Z"), null);
        return cases.report(
                        List.of(
                                new Reported(
                                        FLOOD.id(),
                                        household,
                                        "99001",
                                        Report.EMERGENCY,
                                        ordinal,
                                        shielded,
                                        Set.of(),
                                        said)),
                        step("report"))
                .getFirst();
    }

    private static boolean opened(Outcome<Case, CaseEvent> outcome) {
        return outcome.decided() instanceof Decision.Accepted<CaseEvent>(var events)
                && events.stream().anyMatch(CaseReported.class::isInstance);
    }

    private static Report reportOf(Outcome<Case, CaseEvent> outcome) {
        return ((Case.Known) outcome.state()).dossier().report();
    }

    private static Cause step(String name) {
        return Cause.Step.of(name);
    }
}
