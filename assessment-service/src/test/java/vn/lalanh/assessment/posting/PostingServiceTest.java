package vn.lalanh.assessment.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.casework.CaseCommand;
import vn.lalanh.assessment.casework.CaseFixtures;
import vn.lalanh.assessment.casework.CaseServices;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.followup.FollowUpServices;
import vn.lalanh.assessment.household.HouseholdServices;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incident.Happening;
import vn.lalanh.assessment.norm.Found;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.file.Books;
import vn.lalanh.assessment.posting.Notice.Line;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause.Step;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.time.WorkingDays;

class PostingServiceTest {

    private static final Step ASKED = Step.of("test");

    private final MemoryPlatform platform = MemoryPlatform.of("/assessment-service");
    private final CaseServices cases = new CaseServices(platform, new HouseholdServices(platform));
    private final FollowUpServices followUps = new FollowUpServices(platform);
    private List<NormBook> books = Books.all().all();
    private final PostingService service =
            new PostingService(
                    new MemoryPostings(platform),
                    new Approvals(cases.cases()),
                    followUps.service(platform.clock()),
                    new Periods(
                            () -> books,
                            WorkingDays.vietnam(),
                            new PostingSettings(7, "Điều 8", "Article 8", 90)),
                    platform.clock());

    @Test
    void postsEachDecisionOnce() {
        approve(CaseFixtures.report(), "a", 3);
        Notice first = posted(post(null));
        approve(CaseFixtures.report(), "b", 2);

        Notice second = posted(post(null));

        assertThat(first.lines()).hasSize(3);
        assertThat(first.lines().getFirst().deciders()).containsExactly("sub-chair", "sub-worker");
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.lines())
                .extracting(Line::caseId)
                .hasSize(2)
                .doesNotContainAnyElementsOf(first.lines().stream().map(Line::caseId).toList());
        assertThat(refusal(post(null))).isEqualTo(PostingRefusal.NOTHING_TO_POST);
    }

    @Test
    void aProtectedCaseIsInNoListAndCountsInTens() {
        approve(CaseFixtures.reportShielded(), "hidden", 13);
        Object alone = refusal(post(null));
        approve(CaseFixtures.report(), "a", 1);

        Notice notice = posted(post(null));

        assertThat(alone).isEqualTo(PostingRefusal.NOTHING_TO_POST);
        assertThat(notice.lines()).extracting(Line::caseId).containsExactly("a0");
        assertThat(notice.protectedInProvince()).isEqualTo(10);
    }

    @Test
    void standsForAsLongAsTheBooksOfItsDecisionsSay() {
        approve(CaseFixtures.report(), "a", 1);

        Notice notice = posted(post(null)); // on a Thursday

        assertThat(notice.endsAt()).isEqualTo(Instant.parse("2026-10-05T10:00:00Z"));
        assertThat(notice.basis().en()).contains("Article 8").endsWith("emergency aid)");
    }

    @Test
    void aLongerBookChangesNothingThatWasPosted() {
        approve(CaseFixtures.report(), "a", 1);
        Notice first = posted(post("req-1"));
        books = Stream.concat(books.stream(), Stream.of(Books.province())).toList();
        approve(CaseFixtures.report(), "b", 1);

        Notice repeated = posted(post("req-1"));
        Notice second = posted(post("req-2"));

        assertThat(repeated).isEqualTo(first);
        assertThat(second.endsAt()).isEqualTo(Instant.parse("2026-10-08T10:00:00Z"));
        assertThat(second.basis().en()).startsWith("Resolution 12/2026");
    }

    @Test
    void refusesALastDayThatTheBooksDoNotAllow() {
        approve(CaseFixtures.report(), "a", 1);

        Object sooner = refusal(post(null, LocalDate.of(2026, 10, 4)));
        Notice longer = posted(post(null, LocalDate.of(2026, 10, 20)));

        assertThat(sooner)
                .isEqualTo(new UntilRefusal(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 12, 30)));
        assertThat(longer.endsAt()).isEqualTo(Instant.parse("2026-10-20T10:00:00Z"));
    }

    @Test
    void theSameRequestIsThePostingThatItMade() {
        approve(CaseFixtures.report(), "a", 1);
        var first = post("req-1");
        approve(CaseFixtures.report(), "b", 1);

        var again = post("req-1");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.decided()).isInstanceOf(Decision.AlreadyDone.class);
        assertThat(posted(again).lines()).hasSize(1);
    }

    @Test
    void whatEverybodySaysOfAListIsOneFollowUp() {
        approve(CaseFixtures.report(), "a", 1);
        var posting = (Posting.Posted) post(null).state();

        service.object(posting, Misgiving.LEFT_OUT, ASKED);
        service.object(posting, Misgiving.LEFT_OUT, ASKED);
        service.object(posting, Misgiving.TWICE, ASKED);
        service.object(posting, "a0", "NOT_IN_NEED", "Có nhà ở nơi khác", null, ASKED);
        service.object(posting, "a0", "NOT_IN_NEED", "Có nhà ở nơi khác", null, ASKED);
        service.object(posting, "a0", "NOT_IN_NEED", "Đã chuyển đi", null, ASKED);

        assertThat(followUps.followUps().list(null, null, null, null, null, 10)).hasSize(4);
    }

    @Test
    void postsNothingOfAProtectedIncidentNorOfAnotherCommune() {
        Happening flood = CaseFixtures.flood().what();
        Incident.Open violence =
                new Incident.Open(
                        "inc-2",
                        new Happening(
                                "…",
                                Cause.DOMESTIC_VIOLENCE,
                                "99",
                                flood.communeCodes(),
                                LocalDate.of(2026, 11, 18)),
                        MemoryPlatform.NOW);

        assertThat(refusal(service.post(violence, "99001", null, "sub-officer", null, ASKED)))
                .isEqualTo(PostingRefusal.PROTECTED_INCIDENT);
        assertThat(
                        refusal(
                                service.post(
                                        CaseFixtures.flood(),
                                        "99002",
                                        null,
                                        "sub-officer",
                                        null,
                                        ASKED)))
                .isEqualTo(PostingRefusal.OUTSIDE_INCIDENT);
    }

    private Outcome<Posting, PostingEvent> post(@Nullable String request) {
        return post(request, null);
    }

    private Outcome<Posting, PostingEvent> post(
            @Nullable String request, @Nullable LocalDate until) {
        return service.post(CaseFixtures.flood(), "99001", until, "sub-officer", request, ASKED);
    }

    private void approve(CaseCommand report, String name, int count) {
        IntStream.range(0, count)
                .mapToObj(n -> name + n)
                .forEach(id ->
                        List.of(
                                        report,
                                        CaseFixtures.assess(Found.everything()),
                                        CaseFixtures.approve())
                                .forEach(command ->
                                        cases.service()
                                                .handle(
                                                        List.of(
                                                                new Addressed<>(
                                                                        id, command, ASKED)))));
    }

    private static Notice posted(Outcome<Posting, PostingEvent> outcome) {
        if (outcome.state() instanceof Posting.Posted posting) {
            return posting.notice();
        }
        throw new AssertionError(outcome);
    }

    private static Object refusal(Outcome<Posting, PostingEvent> outcome) {
        return outcome.decided() instanceof Decision.Refused<PostingEvent>(var why) ? why : "none";
    }

    private static final class MemoryPostings extends MemoryAggregates<Posting>
            implements Postings {
        MemoryPostings(MemoryPlatform platform) {
            super(platform, "postings", Posting.Absent::new);
        }

        @Override
        public List<Posting.Posted> of(Collection<String> incidentIds, String communeCode) {
            return list(incidentIds, List.of(communeCode), null, Integer.MAX_VALUE);
        }

        @Override
        public List<Posting.Posted> list(
                Collection<String> incidentIds,
                @Nullable Collection<String> communes,
                @Nullable String after,
                int limit) {
            return all().map(Current::state)
                    .filter(Posting.Posted.class::isInstance)
                    .map(Posting.Posted.class::cast)
                    .filter(p -> incidentIds.contains(p.notice().incidentId()))
                    .filter(p -> communes == null || communes.contains(p.notice().communeCode()))
                    .limit(limit)
                    .toList();
        }
    }
}
