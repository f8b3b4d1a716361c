package vn.lalanh.assessment.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.assignment.CollaboratorCommand.BeAway;
import vn.lalanh.assessment.assignment.CollaboratorCommand.BeBack;
import vn.lalanh.assessment.assignment.CollaboratorCommand.StrikeOff;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseCommand;
import vn.lalanh.assessment.casework.CaseEvent;
import vn.lalanh.assessment.casework.CaseFixtures;
import vn.lalanh.assessment.casework.CaseServices;
import vn.lalanh.assessment.casework.ToAssess;
import vn.lalanh.assessment.household.HouseholdServices;
import vn.lalanh.assessment.norm.Found;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.time.WorkingDays;

class PlanningTest {

    private static final String COMMUNE = "99001";
    private static final Instant NOW = MemoryPlatform.NOW;
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, WorkingDays.ZONE);
    private static final String ONE = "replica-1";

    private final MemoryPlatform platform = MemoryPlatform.of("/assessment-service");
    private final CaseServices cases = new CaseServices(platform, new HouseholdServices(platform));
    private final RosterServices services = new RosterServices(platform, cases);
    private final Planning planning = at(NOW);

    @Test
    void givesWhatWaitsOnceAndSaysWhy() {
        report("case-1");
        String lan = services.on("lan", 1, 0, COMMUNE);

        planning.turn(ONE);
        Case given = state("case-1");
        planning.turn(ONE);

        assertThat(holder("case-1")).isEqualTo(lan);
        assertThat(((Case.Known) given).dossier().assignments().current())
                .satisfies(assignment -> {
                    assertThat(assignment.since()).isEqualTo(NOW);
                    assertThat(assignment.isByHand()).isFalse();
                    assertThat(assignment.reason().vi()).contains("0 trên 1 hồ sơ");
                });
        assertThat(state("case-1")).isEqualTo(given);
    }

    @Test
    void saysOfAProtectedCaseNothingOfOthers() {
        tell("case-1", CaseFixtures.reportShielded());
        services.on("lan", 5, 0, COMMUNE);
        String hoa = services.on("hoa", 5, 3, COMMUNE);

        planning.turn(ONE);

        assertThat(holder("case-1")).isEqualTo(hoa);
        assertThat(((Case.Known) state("case-1")).dossier().assignments().current())
                .satisfies(assignment -> {
                    assertThat(assignment.isByHand()).isFalse();
                    assertThat(assignment.reason().vi()).doesNotContainPattern("[0-9]");
                });
    }

    @Test
    void givesAllOfManySomeAtATime() {
        for (int n = 0; n < 25; n++) {
            report("case-" + n);
        }
        services.on("lan", 12, 0, COMMUNE);
        services.on("minh", 8, 0, COMMUNE);

        int turns = 1;
        while (planning.turn(ONE)) {
            turns++;
        }

        assertThat(turns).isLessThanOrEqualTo(4);
        assertThat(loads()).containsExactlyInAnyOrder(12L, 8L);
    }

    @Test
    void changesNothingWhileNobodyIsOnTheRoster() {
        report("case-1");
        Map<String, Case> before = cases.states().get();

        boolean more = planning.turn(ONE);

        assertThat(more).isFalse();
        assertThat(cases.states().get()).isEqualTo(before);
    }

    @Test
    void givesToOthersWhatSomebodyHadWhoIsAwayAndNothingBack() {
        report("case-1");
        String lan = services.on("lan", 5, 0, COMMUNE);
        planning.turn(ONE);

        services.tell(lan, new BeAway(new Away(TODAY, TODAY)));
        planning.turn(ONE);
        String meanwhile = holder("case-1");
        String minh = services.on("minh", 5, 0, COMMUNE);
        planning.turn(ONE);
        services.tell(lan, new BeBack());
        planning.turn(ONE);

        assertThat(meanwhile).as("nobody else is there").isEqualTo(lan);
        assertThat(holder("case-1")).isEqualTo(minh);
    }

    @Test
    void givesToOthersWhatSomebodyHadWhoIsStruckOffOrCoversTheCommuneNoMore() {
        report("case-1");
        report("case-2");
        String lan = services.on("lan", 1, 0, COMMUNE);
        String minh = services.on("minh", 1, 0, COMMUNE);
        planning.turn(ONE);

        services.tell(lan, new StrikeOff());
        services.on("minh", 1, 0, "99002");
        String hoa = services.on("hoa", 5, 0, COMMUNE);
        planning.turn(ONE);

        assertThat(List.of(lan, minh)).doesNotContain(hoa);
        assertThat(holder("case-1")).isEqualTo(hoa);
        assertThat(holder("case-2")).isEqualTo(hoa);
    }

    @Test
    void leavesWhatWasSentBackWithItsAssessorWhoIsThere() {
        report("case-1");
        String lan = services.on("lan", 5, 0, COMMUNE);
        services.on("minh", 5, 0, COMMUNE);
        tell("case-1", CaseFixtures.assess(Found.everything(), lan));
        tell("case-1", CaseFixtures.sendBack());

        planning.turn(ONE);
        String first = holder("case-1");
        services.tell(lan, new StrikeOff());
        planning.turn(ONE);

        assertThat(first).isEqualTo(lan);
        assertThat(holder("case-1")).isEqualTo(Collaborator.idOf("minh"));
    }

    @Test
    void asksNobodyAgainWhoHandedItBack() {
        report("case-1");
        String lan = services.on("lan", 5, 0, COMMUNE);
        planning.turn(ONE);

        tell("case-1", CaseFixtures.handBack(lan));
        planning.turn(ONE);
        String alone = holder("case-1");
        String minh = services.on("minh", 5, 0, COMMUNE);
        planning.turn(ONE);

        assertThat(alone).isNull();
        assertThat(holder("case-1")).isEqualTo(minh);
    }

    @Test
    void looksBehindWhatAllWhoHaveRoomHaveHandedBack() {
        String lan = services.on("lan", 50, 0, COMMUNE);
        for (int n = 0; n < 20; n++) {
            report("case-" + n);
        }
        planning.turn(ONE);
        planning.turn(ONE);
        for (int n = 0; n < 20; n++) {
            tell("case-" + n, CaseFixtures.handBack(lan));
        }
        report("case-z");

        planning.turn(ONE);

        assertThat(holder("case-z")).isEqualTo(lan);
        assertThat(holder("case-7")).isNull();
    }

    @Test
    void leavesWhatPeopleHaveDecided() {
        report("case-1");
        String lan = services.on("lan", 5, 0, COMMUNE);
        String minh = services.on("minh", 5, 0, COMMUNE);
        planning.turn(ONE);
        String other = lan.equals(holder("case-1")) ? minh : lan;

        tell("case-1", CaseFixtures.assignByHand(other));
        planning.turn(ONE);

        assertThat(holder("case-1")).isEqualTo(other);
    }

    @Test
    void theAssessmentOfSomebodyElseEndsIt() {
        report("case-1");
        services.on("lan", 5, 0, COMMUNE);
        planning.turn(ONE);

        tell("case-1", CaseFixtures.assess(Found.everything()));
        planning.turn(ONE);

        assertThat(state("case-1"))
                .isInstanceOfSatisfying(
                        Case.Assessed.class,
                        assessed -> {
                            assertThat(assessed.assessment().assessor()).isEqualTo("sub-worker");
                            assertThat(assessed.dossier().assignments().current()).isNull();
                        });
        assertThat(loads()).isEmpty();
    }

    @Test
    void neitherListsNorTheFastLaneWaitForAnybody() {
        tell("case-1", CaseFixtures.decideListed("list-1"));
        tell("case-2", CaseFixtures.decideListedUnknown());
        tell("case-2", CaseFixtures.sendBack());
        report("case-3");
        tell("case-3", CaseFixtures.decideAtOnce());
        services.on("lan", 5, 0, COMMUNE);

        planning.turn(ONE);

        assertThat(state("case-2")).isInstanceOf(Case.Returned.class);
        assertThat(loads()).isEmpty();
    }

    @Test
    void oneReplicaPlansUntilItIsSilent() {
        report("case-1");
        services.on("lan", 5, 0, COMMUNE);
        planning.turn(ONE);
        report("case-2");

        at(NOW.plus(Duration.ofMinutes(4))).turn("replica-2");
        String early = holder("case-2");
        at(NOW.plus(Duration.ofMinutes(5))).turn("replica-2");

        assertThat(early).isNull();
        assertThat(holder("case-2")).isNotNull();
    }

    private Planning at(Instant now) {
        return services.planning(InstantSource.fixed(now), 10);
    }

    private void report(String id) {
        tell(id, CaseFixtures.report());
    }

    private void tell(String id, CaseCommand command) {
        Outcome<Case, CaseEvent> outcome =
                cases.service()
                        .handle(List.of(new Addressed<>(id, command, Cause.Step.of("given"))))
                        .getFirst();
        assertThat(outcome.accepted()).as("%s: %s", command, outcome.decision()).isTrue();
    }

    private Case state(String id) {
        return cases.cases().find(id).orElseThrow().state();
    }

    private String holder(String id) {
        return ToAssess.of(state(id)).orElseThrow().holder();
    }

    private List<Long> loads() {
        return List.copyOf(
                cases.cases()
                        .holdings(List.of(Collaborator.idOf("lan"), Collaborator.idOf("minh")))
                        .values());
    }
}
