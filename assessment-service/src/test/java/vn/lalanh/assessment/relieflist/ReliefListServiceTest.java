package vn.lalanh.assessment.relieflist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.lalanh.assessment.casework.Approval;
import vn.lalanh.assessment.casework.Bulk;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseRefusal;
import vn.lalanh.assessment.casework.ListedCase;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.IncidentCommand.CompleteMerge;
import vn.lalanh.assessment.incident.IncidentCommand.DeclareIncident;
import vn.lalanh.assessment.incident.IncidentCommand.IncludeIncident;
import vn.lalanh.assessment.incident.IncidentCommand.MergeIncident;
import vn.lalanh.assessment.norm.Benefit;
import vn.lalanh.assessment.relieflist.ReliefList.Complete;
import vn.lalanh.assessment.relieflist.ReliefList.Waiting;
import vn.lalanh.assessment.relieflist.ReliefListService.Taken;
import vn.lalanh.events.PriorityGroup;
import vn.lalanh.platform.aggregate.Snapshot;
import vn.lalanh.platform.money.Quantity;
import vn.lalanh.platform.test.memory.MemoryPlatform;

/** From the village's paper to its cases. */
class ReliefListServiceTest {

    @Test
    void answersEachLineThatWasSent() {
        Village village = Village.of(4);
        village.ownCase(2, false);
        village.drawUp("list-0", List.of(Lists.sent(3)));

        Taken taken =
                village.drawUp(
                        "list-1",
                        List.of(
                                Lists.sent(1),
                                Lists.sent(2),
                                Lists.sent(3),
                                Lists.sent(4, "hh-1", 4, 3, 1),
                                Lists.sent(5, "hộ 5", 4, 3, 1),
                                Lists.sent(6, "hh-6", 4, 5, 1),
                                Lists.sent(7, "hh-7", null, null, null),
                                Lists.sent(8, "hh-8", 2, 2, 13),
                                Lists.sent(9, "hh-9", 2, 2, 1)));

        assertThat(taken.lines())
                .extracting(line -> line.why() == null ? "taken" : line.why().code())
                .containsExactly(
                        "taken",
                        "already-given",
                        "on-another-list",
                        "twice-on-the-list",
                        "line-invalid",
                        "line-invalid",
                        "line-invalid",
                        "line-invalid",
                        "taken");
        assertThat(taken.lines())
                .extracting(ScreenedLine::field)
                .containsExactly(
                        null,
                        null,
                        null,
                        null,
                        "householdId",
                        "hungryPersons",
                        "members",
                        "hungryMonths",
                        null);
        assertThat(note(taken, 8)).isEqualTo("household-not-known");
        assertThat(village.list("list-1").sheet().lines())
                .extracting(ReliefLine::number)
                .containsExactly(1, 9);
    }

    @Test
    void everyLineBecomesAnApprovedCaseThatSaysWhy() {
        Village village = Village.of(30);
        village.drawUp("list-1", Lists.sentLines(30));

        village.approve("list-1");

        assertThat(village.list("list-1"))
                .isInstanceOfSatisfying(
                        Complete.class, list -> assertThat(list.opened().waiting()).isEmpty());
        assertThat(village.caseStates())
                .hasSize(30)
                .allSatisfy((_, state) -> assertApproved((Case.Approved) state));
        assertThat(
                        village.caseStates().values().stream()
                                .map(state -> bulk((Case.Approved) state))
                                .filter(Bulk::lookedAt))
                .hasSize(5);
    }

    private static void assertApproved(Case.Approved state) {
        Approval approval = state.approval();
        var line = approval.assessment().lines().getFirst();
        assertThat(state.dossier().report().list()).isEqualTo("list-1");
        assertThat(approval.approver()).isEqualTo("sub-chair");
        assertThat(approval.assessment().assessor()).isEqualTo("sub-village");
        assertThat(line.norm()).isEqualTo("RICE_HUNGER");
        assertThat(line.benefit()).isEqualTo(new Benefit.InKind(Quantity.grams("RICE", 45_000)));
        assertThat(line.explanation().sentence().vi()).contains("45 kg", "hộ đang thiếu đói");
        assertThat(line.explanation().trace()).isNotEmpty();
        assertThat(approval.assessment().facts()).isNotNull();
        assertThat(bulk(state).cases()).isEqualTo(30);
    }

    private static Bulk bulk(Case.Approved state) {
        Bulk bulk = state.approval().bulk();
        assertThat(bulk).isNotNull();
        return bulk;
    }

    @Test
    void aProtectedCaseOfTheHouseholdShowsNowhere() {
        Village village = Village.of(2);
        village.ownCase(1, true);

        Taken taken = village.drawUp("list-1", Lists.sentLines(2));
        village.approve("list-1");

        assertThat(taken.lines()).extracting(ScreenedLine::why).containsExactly(null, null);
        assertThat(taken.lines()).extracting(ScreenedLine::note).containsExactly(null, null);
        List<ListedCase> cases = village.lists().look(village.list("list-1"), Lists.lines(2));
        assertThat(cases).extracting(ListedCase::state).containsExactly("Approved", "Approved");
        assertThat(cases).extracting(ListedCase::why).containsExactly(null, null);
    }

    @Test
    void aHouseholdOnTwoListsThatWereApprovedAtOnceHasOneCase() {
        Village village = Village.of(3);
        village.drawUp("list-1", Lists.sentLines(3));
        village.drawUp("list-2", List.of());
        // a second list that was drawn up before the first one could be seen
        var sheet = new Sheet("list-3", Lists.HEADING, List.of(Lists.line(2)));
        var drawn = new ReliefList.Drawn(List.of("sub-x"), Lists.NOON);
        village.platform()
                .<ReliefList>store("reliefLists")
                .write(List.of(snapshot(new ReliefList.Drafted(sheet, drawn, null))));

        village.approve("list-1");
        village.approve("list-3");

        assertThat(village.caseStates()).hasSize(3);
        assertThat(((Complete) village.list("list-3")).opened().waiting())
                .containsExactly(new Waiting(2, "on-another-list"));
    }

    private static Snapshot<ReliefList> snapshot(ReliefList state) {
        return new Snapshot<>("list-3", state, 1, "other-1", 0, 0, List.of(), Map.of(), List.of());
    }

    @Test
    void aHouseholdThatNobodyKnowsWaitsForAPerson() {
        Village village = Village.of(1);
        village.drawUp("list-1", Lists.sentLines(2));

        village.approve("list-1");

        assertThat(((Complete) village.list("list-1")).opened().waiting())
                .containsExactly(new Waiting(2, "household-not-known"));
        assertThat(village.caseStates().values())
                .hasSize(2)
                .anyMatch(Case.Assessed.class::isInstance);
    }

    @Test
    void anotherRoundIsAnotherCase() {
        Village village = Village.of(1);
        village.drawUp("list-1", Lists.sentLines(1));
        village.approve("list-1");

        Taken again = village.drawUp("list-2", Lists.sentLines(1));
        Sheet.Heading second = new Sheet.Heading("inc-1", "99001", "Thôn 3", Need.HUNGER, 2);
        village.lists().drawUp("list-3", second, Lists.sentLines(1), "sub-village", Village.WHY);
        village.approve("list-3");

        assertThat(again.lines().getFirst().why()).isNotNull();
        assertThat(village.caseStates()).hasSize(2);
    }

    @Test
    void aListOfAnIncidentThatBecamePartOfAnotherCountsThere() {
        Village village = Village.of(2);
        village.drawUp("list-1", List.of(Lists.sent(1)));
        village.approve("list-1");
        village.drawUp("list-2", List.of(Lists.sent(2)));
        merge(village, "inc-1", "inc-2");
        Sheet.Heading there = Lists.HEADING.in("inc-2");

        Taken taken =
                village.lists()
                        .drawUp("list-3", there, Lists.sentLines(2), "sub-village", Village.WHY);

        assertThat(taken.lines())
                .extracting(ScreenedLine::why)
                .containsExactly(CaseRefusal.ON_ANOTHER_LIST, CaseRefusal.ON_ANOTHER_LIST);
    }

    private static void merge(Village village, String id, String into) {
        Incident.Open part = (Incident.Open) village.incident(id);
        village.tell(into, new DeclareIncident(part.what(), MemoryPlatform.NOW));
        village.tell(id, new MergeIncident(village.incident(into), MemoryPlatform.NOW));
        village.tell(
                into,
                new IncludeIncident((Incident.Merging) village.incident(id), MemoryPlatform.NOW));
        village.tell(id, new CompleteMerge(MemoryPlatform.NOW));
    }

    @Test
    void theLongestListFitsOneDocument() {
        String id = "h".repeat(64);
        List<ReliefLine> lines =
                IntStream.rangeClosed(1, Sheet.MOST_LINES)
                        .mapToObj(n ->
                                new ReliefLine(
                                        n,
                                        id,
                                        100,
                                        100,
                                        12,
                                        List.of(PriorityGroup.values()),
                                        "ệ".repeat(200)))
                        .toList();

        byte[] stored =
                JsonMapper.shared().writeValueAsBytes(new Sheet("list-1", Lists.HEADING, lines));

        assertThat(stored.length).isLessThan(4 * 1024 * 1024);
    }

    @Test
    void whoeverAmendsAListMayNotCheckIt() {
        Village village = Village.of(3);
        village.drawUp("list-1", Lists.sentLines(2));
        village.lists()
                .amend(village.list("list-1"), Lists.sentLines(3), "sub-checker", Village.WHY);

        var own = village.lists().check("list-1", "sub-checker", Village.WHY);
        var first = village.lists().check("list-1", "sub-village", Village.WHY);
        var other = village.lists().check("list-1", "sub-other", Village.WHY);

        assertThat(own.accepted()).isFalse();
        assertThat(first.accepted()).isFalse();
        assertThat(other.accepted()).isTrue();
        assertThat(village.list("list-1").sheet().lines()).hasSize(3);
    }

    @Test
    void asksForTheSampleOfALongList() {
        Village village = Village.of(100);
        village.drawUp("list-1", Lists.sentLines(100));
        village.lists().check("list-1", "sub-checker", Village.WHY);
        var list = village.list("list-1");

        var blind = village.lists().approve(list, "1/QĐ", Set.of(), "sub-chair", Village.WHY);
        var seen =
                village.lists()
                        .approve(
                                list,
                                "1/QĐ",
                                Set.copyOf(list.sheet().lookAt()),
                                "sub-chair",
                                Village.WHY);

        assertThat(list.sheet().lookAt()).hasSize(5);
        assertThat(blind.accepted()).isFalse();
        assertThat(seen.accepted()).isTrue();
    }

    @Test
    void theListComesToTheSumOfItsLines() {
        Village village = Village.of(40);
        List<SentLine> lines =
                IntStream.rangeClosed(1, 40)
                        .mapToObj(n -> Lists.sent(n, "hh-" + n, 7, 1 + n % 7, 1 + n % 5))
                        .toList();
        village.drawUp("list-1", lines);
        Totals foreseen = village.lists().totals(village.list("list-1"));

        village.approve("list-1");

        long grams =
                lines.stream()
                        .mapToLong(line ->
                                15_000L * line.hungryPersons() * Math.min(3, line.hungryMonths()))
                        .sum();
        Totals totals = village.lists().totals(village.list("list-1"));
        assertThat(foreseen.states()).containsExactly(Map.entry(Totals.NONE, 40L));
        assertThat(totals.states()).containsExactly(Map.entry("Approved", 40L));
        assertThat(totals.help())
                .isEqualTo(foreseen.help())
                .containsExactly(new Totals.Sum("RICE_HUNGER", 40, grams, "GRAM", "RICE"));
    }

    private static @Nullable String note(Taken taken, int place) {
        var note = taken.lines().get(place).note();
        return note == null ? null : note.code();
    }
}
