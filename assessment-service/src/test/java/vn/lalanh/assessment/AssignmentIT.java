package vn.lalanh.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import vn.lalanh.assessment.Http.Answer;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.Cases;
import vn.lalanh.assessment.casework.Holding;
import vn.lalanh.assessment.casework.Sight;
import vn.lalanh.assessment.casework.Territory;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.test.local.Eventually;
import vn.lalanh.platform.test.local.LocalInfrastructure;
import vn.lalanh.platform.test.local.LocalServers;

/** The duty roster and who is given what, over a real broker and store, asked from outside. */
@LocalInfrastructure(
        topics = {
            "assessment-households.dead-letters",
            "assessment-reservations.dead-letters",
            "assessment-payouts.dead-letters",
            "assessment-timeline.dead-letters"
        })
@SpringBootTest(
        classes = AssessmentApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=assessment-service",
            "lalanh.assignment.plan-every=200ms",
            "lalanh.assignment.at-once=2"
        })
@DirtiesContext // or its listeners would take another test's records
class AssignmentIT {

    private static final String FOUND =
            "{\"answers\":{\"house\":\"LOST\",\"uninhabitable\":true,\"noPlaceToLive\":true}}";
    private static final String ALWAYS = "{\"from\":\"2020-01-01\",\"to\":\"2099-12-31\"}";

    private final LocalServers servers = LocalServers.shared();
    @LocalServerPort private int port;
    @Autowired private Cases cases;
    @Autowired private MongoPlatform database;

    @Test
    void givesWhatIsReportedToWhoeverIsOnTheRosterUntilItIsAssessed() {
        String commune = "94101";
        List<String> reported = report("Lũ (phân công)", commune, 5, false);
        Answer before = officer(commune).get("/assignments/unassigned");

        String lan = put("lan", commune, 3, 0).text("/id");
        String minh = put("minh", commune, 1, 0).text("/id");
        Eventually.holds(
                "both to be full",
                () -> assertThat(loads(commune)).containsExactlyInAnyOrder(3, 1));
        Answer mine = worker("lan", commune).get("/assignments?limit=2");
        Answer rest =
                worker("lan", commune).get("/assignments?limit=2&after=" + mine.text("/next"));
        Answer left = officer(commune).get("/assignments/unassigned");

        assertThat(before.body().at("/items")).hasSize(5);
        assertThat(before.text("/items/0/why")).isEqualTo("NOBODY_COVERS");
        assertThat(mine.body().at("/items")).hasSize(2);
        assertThat(rest.body().at("/items")).hasSize(1);
        assertThat(rest.body().at("/next").isNull()).isTrue();
        assertThat(mine.text("/items/0/why")).isEqualTo("PLANNED");
        assertThat(mine.text("/items/0/vi")).contains("trên 3 hồ sơ");
        assertThat(mine.text("/items/0/dueAt")).isNotEmpty();
        assertThat(ids(mine)).isSubsetOf(reported);
        assertThat(left.body().at("/items")).hasSize(1);
        assertThat(left.text("/items/0/why")).isEqualTo("ALL_FULL");
        assertThat(officer(commune).get("/assignments?assignee=" + minh).body().at("/items"))
                .hasSize(1);

        String id = mine.text("/items/0/id");
        assertThat(officer(commune).get("/cases/" + id).text("/assignment/assignee"))
                .isEqualTo(lan);
        Eventually.holds(
                "the timeline to tell",
                () ->
                        assertThat(
                                        officer(commune)
                                                .get("/cases/" + id + "/timeline")
                                                .body()
                                                .toString())
                                .contains("case-assigned", "theo kế hoạch"));
        assess(id, "somebody-else", commune);
        Eventually.holds(
                "the last one to be given",
                () ->
                        assertThat(
                                        officer(commune)
                                                .get("/assignments/unassigned")
                                                .body()
                                                .at("/items"))
                                .isEmpty());
        assertThat(officer(commune).get("/cases/" + id).body().at("/assignment").isNull()).isTrue();
    }

    @Test
    void goesToOthersWhereSomebodyHandsItBackOrIsAwayOrStruckOff() {
        String commune = "94102";
        String id = report("Bão (trả việc)", commune, 1, false).getFirst();
        String lan = put("lan-2", commune, 5, 0).text("/id");
        isGivenTo(lan, id, commune);

        String body = "{\"reasonCode\":\"CANNOT_GET_THERE\"}";
        Answer others =
                worker("minh-2", commune).post("/cases/" + id + "/assignment/hand-back", body);
        Answer back = worker("lan-2", commune).post("/cases/" + id + "/assignment/hand-back", body);
        Answer left = officer(commune).get("/assignments/unassigned");
        String minh = put("minh-2", commune, 5, 0).text("/id");
        isGivenTo(minh, id, commune);
        String hoa = put("hoa-2", commune, 5, 0).text("/id");
        Answer away = officer(commune).post("/roster/" + minh + "/absence", ALWAYS);
        isGivenTo(hoa, id, commune);
        officer(commune).post("/roster/" + minh + "/return", "");
        Answer gone = officer(commune).post("/roster/" + hoa + "/removal", "");
        isGivenTo(minh, id, commune);

        assertThat(others.text("/type")).endsWith("/assigned-to-another");
        assertThat(back.text("/why")).isEqualTo("HANDED_BACK");
        assertThat(left.text("/items/0/why")).isEqualTo("ALL_HANDED_BACK");
        assertThat(away.text("/awayTo")).isEqualTo("2099-12-31");
        assertThat(gone.body().at("/onRoster").asBoolean()).isFalse();
        assertThat(
                        as("auditor", Set.of("*"), "AUDITOR")
                                .get("/audit?subject=" + id)
                                .text("/items/0/action"))
                .isEqualTo("case-handed-back");
    }

    @Test
    void isGivenByHandToWhoeverMayHaveIt() {
        String commune = "94103";
        List<String> both = report("Sạt lở (bằng tay)", commune, 2, false);
        String id = both.getFirst();
        String path = "/cases/" + id + "/assignment";
        String lan = put("lan-3", commune, 1, 0).text("/id");
        String elsewhere = put("minh-3", "94199", 5, 0).text("/id");
        String away = put("hoa-3", commune, 5, 0).text("/id");
        officer(commune).post("/roster/" + away + "/absence", ALWAYS);
        Http officer = officer(commune);

        Answer given = officer.post(path, to(lan));
        Answer again = officer.post(path, to(lan));
        Answer other = officer.post("/cases/" + both.getLast() + "/assignment", to(lan));

        assertThat(given.status()).isEqualTo(200);
        assertThat(given.text("/assignee")).isEqualTo(lan);
        assertThat(given.text("/why")).isIn("BY_HAND", "PLANNED");
        assertThat(again.eTag()).isEqualTo(given.eTag());
        assertThat(other.status()).as("full is no hindrance").isEqualTo(200);
        assertThat(loads(commune)).contains(2);
        refused(officer.post(path, to("sub-" + "0".repeat(32))), 422, "assignee-not-on-roster");
        refused(officer.post(path, to(elsewhere)), 409, "assignee-does-not-cover");
        refused(officer.post(path, to(away)), 409, "assignee-away");
        Answer named = officer.post(path, to("lan-3"));
        assertThat(named.status()).isEqualTo(400);
        assertThat(named.text("/errors/0/field")).isEqualTo("assignee");
        assertThat(named.text("/errors/0/vi")).contains("GET /roster");
        refused(officer("94199").post(path, to(elsewhere)), 403, "outside-territory");
        assess(id, "lan-3", commune);
        refused(officer.post(path, to(lan)), 409, "waits-for-no-assessor");
        Answer back =
                worker("lan-3", commune)
                        .post(path + "/hand-back", "{\"reasonCode\":\"TOO_MUCH_WORK\"}");
        refused(back, 409, "waits-for-no-assessor");
    }

    @Test
    void keepsTheRosterByTerritoryAndNamesWhatIsWrong() {
        String commune = "94104";
        String body =
                "{\"user\":\"lan-4\",\"communes\":[%s],\"capacity\":%d,\"protectedCapacity\":%d}";
        Http officer = officer(commune);

        refused(
                officer.post("/roster", body.formatted("\"94104\",\"94105\"", 5, 0)),
                403,
                "outside-territory");
        refused(
                officer.post("/roster", body.formatted("\"94104\"", 5, 1)),
                403,
                "protection-not-yours-to-grant");
        Answer nothing = officer.post("/roster", body.formatted("\"94104\"", 0, 0));
        Answer bad =
                officer.post(
                        "/roster",
                        "{\"user\":\"Chị Lan\",\"communes\":[\"9410\"],\"capacity\":-1}");
        Answer put = officer.post("/roster", body.formatted("\"94104\"", 5, 0));
        Answer both =
                as("both", Set.of("94104", "94105"), "APPROVER", "PROTECTION_OFFICER")
                        .post("/roster", body.formatted("\"94104\",\"94105\"", 6, 2));
        Answer kept =
                as("plain", Set.of("94104", "94105"), "APPROVER")
                        .post(
                                "/roster",
                                "{\"user\":\"lan-4\",\"communes\":[\"94104\",\"94105\"],\"capacity\":7}");
        String path = "/roster/" + put.text("/id");
        Answer backwards =
                as("both", Set.of("94104", "94105"), "APPROVER")
                        .post(path + "/absence", "{\"from\":\"2026-11-25\",\"to\":\"2026-11-24\"}");

        assertThat(nothing.text("/errors/0/field")).isEqualTo("capacity");
        assertThat(fields(bad)).containsExactlyInAnyOrder("user", "communes[0]", "capacity");
        assertThat(put.status()).isEqualTo(201);
        assertThat(put.text("/id")).isEqualTo(Ids.derive("sub", "lan-4"));
        assertThat(both.body().at("/protectedCapacity").asInt()).isEqualTo(2);
        assertThat(kept.body().at("/capacity").asInt()).isEqualTo(7);
        assertThat(kept.body().at("/protectedCapacity").asInt()).isEqualTo(2);
        assertThat(backwards.status()).isEqualTo(400);
        assertThat(backwards.text("/errors/0/field")).isEqualTo("to");
        refused(officer.post(path + "/removal", ""), 403, "outside-territory");
        refused(officer.post("/roster/sub-none/removal", ""), 404, "not-on-roster");
        assertThat(officer.get("/roster").text("/items/0/user")).isEqualTo("lan-4");
        assertThat(
                        officer.get("/roster?commune=94104")
                                .body()
                                .at("/items/0/protectedLoad")
                                .isNull())
                .isTrue();
        refused(officer.get("/roster?commune=94105"), 403, "outside-territory");
        refused(
                worker("lan-4", commune).post("/roster", body.formatted("\"94104\"", 9, 0)),
                403,
                "access-denied");
    }

    @Test
    void givesProtectedCasesToWhoeverTakesThemAndShowsThemToNobodyElse() {
        String commune = "94106";
        Http guardian = as("guardian-6", Set.of(commune), "PROTECTION_OFFICER");
        String id = report("Bão (bảo vệ)", commune, 1, true).getFirst();
        put("lan-6", commune, 5, 0);
        Answer left = guardian.get("/assignments/unassigned");
        Answer hidden = officer(commune).get("/assignments/unassigned");
        String hand = "/cases/" + id + "/assignment";
        refused(
                guardian.post(hand, to(Ids.derive("sub", "lan-6"))),
                409,
                "assignee-not-for-protected");

        Answer put =
                as("chief", Set.of(commune), "COMMUNE_OFFICER", "PROTECTION_OFFICER")
                        .post(
                                "/roster",
                                "{\"user\":\"guardian-6\",\"communes\":[\"%s\"],\"capacity\":0,\"protectedCapacity\":1}"
                                        .formatted(commune));
        String me = put.text("/id");
        Eventually.holds(
                "the case to be given",
                () -> assertThat(ids(guardian.get("/assignments"))).containsExactly(id));

        assertThat(left.text("/items/0/why")).isEqualTo("NONE_FOR_PROTECTED");
        assertThat(hidden.body().at("/items")).isEmpty();
        assertThat(officer(commune).get("/assignments?assignee=" + me).body().at("/items"))
                .isEmpty();
        JsonNode seen = entry(officer(commune), me);
        assertThat(seen.at("/load").asInt()).isZero();
        assertThat(seen.at("/protectedLoad").isNull()).isTrue();
        assertThat(entry(guardian, me).at("/protectedLoad").asInt()).isEqualTo(1);
        assertThat(officer(commune).post(hand, to(me)).status()).isEqualTo(404);
        assertThat(guardian.get("/assignments?state=RETURNED").body().at("/items")).isEmpty();
        assertThat(guardian.get("/assignments?state=CLOSED").text("/errors/0/field"))
                .isEqualTo("state");
        assertThat(cases.holdings(List.of(me)))
                .containsExactly(Map.entry(new Holding(me, new Territory(commune, true)), 1L));
    }

    /** As documents stand there that were written before there was a roster. */
    @Test
    void findsWhatWaitedBeforeThereWasARoster() {
        String commune = "94107";
        String id = report("Bão (trước khi có sổ)", commune, 1, false).getFirst();
        Sight sight = new Sight("", true, false, Set.of(commune));
        database.database()
                .getCollection("cases")
                .updateOne(
                        new Document("_id", id),
                        new Document(
                                "$unset", new Document("by.waits", 1).append("by.urgency", 1)));
        List<Current<Case>> before = cases.unassigned(List.of(), sight, null, 10);

        boolean more = cases.countThoseBefore(5_000);
        boolean again = cases.countThoseBefore(1);
        String lan = put("lan-7", commune, 1, 0).text("/id");

        assertThat(before).isEmpty();
        assertThat(more).isFalse();
        assertThat(again).as("nothing is left").isFalse();
        isGivenTo(lan, id, commune);
    }

    private static JsonNode entry(Http caller, String id) {
        return StreamSupport.stream(caller.get("/roster").body().at("/items").spliterator(), false)
                .filter(one -> one.at("/id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void isGivenTo(String assignee, String id, String commune) {
        Eventually.holds(
                "the case to be given",
                () ->
                        assertThat(
                                        officer(commune)
                                                .get("/cases/" + id)
                                                .text("/assignment/assignee"))
                                .isEqualTo(assignee));
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.text("/type")).endsWith("/" + code);
    }

    private static String to(String assignee) {
        return "{\"assignee\":\"%s\"}".formatted(assignee);
    }

    private static List<String> ids(Answer list) {
        return StreamSupport.stream(list.body().at("/items").spliterator(), false)
                .map(one -> one.at("/id").asString())
                .toList();
    }

    private static List<String> fields(Answer problem) {
        return StreamSupport.stream(problem.body().at("/errors").spliterator(), false)
                .map(one -> one.at("/field").asString())
                .toList();
    }

    private List<Integer> loads(String commune) {
        return StreamSupport.stream(
                        officer(commune).get("/roster").body().at("/items").spliterator(), false)
                .map(one -> one.at("/load").asInt())
                .toList();
    }

    private Answer put(String user, String commune, int capacity, int protectedCapacity) {
        Answer put =
                officer(commune)
                        .post(
                                "/roster",
                                "{\"user\":\"%s\",\"communes\":[\"%s\"],\"capacity\":%d,\"protectedCapacity\":%d}"
                                        .formatted(user, commune, capacity, protectedCapacity));
        assertThat(put.status()).as("%s", put.body()).isEqualTo(201);
        return put;
    }

    private List<String> report(String name, String commune, int many, boolean shielded) {
        String incident =
                officer(commune)
                        .post(
                                "/incidents",
                                """
                                {"name": "%s", "cause": "NATURAL_DISASTER", "provinceCode": "94",
                                 "communeCodes": ["%s"], "occurredOn": "2026-10-06"}\
                                """
                                        .formatted(name, commune))
                        .text("/id");
        return IntStream.range(0, many)
                .mapToObj(n ->
                        officer(commune)
                                .post(
                                        "/cases",
                                        "{\"incidentId\":\"%s\",\"householdId\":\"%s\",\"communeCode\":\"%s\",\"protected\":%s}"
                                                .formatted(
                                                        incident,
                                                        Ids.derive("hh", name + n),
                                                        commune,
                                                        shielded))
                                .text("/id"))
                .toList();
    }

    private void assess(String id, String worker, String commune) {
        Answer assessed = worker(worker, commune).post("/cases/" + id + "/assessment", FOUND);
        assertThat(assessed.status()).as("%s", assessed.body()).isEqualTo(200);
    }

    private Http officer(String commune) {
        return as("officer-" + commune, Set.of(commune), "COMMUNE_OFFICER");
    }

    private Http worker(String subject, String commune) {
        return as(subject, Set.of(commune), "SOCIAL_WORKER");
    }

    private Http as(String subject, Set<String> communes, String... roles) {
        return new Http(port, "Bearer " + servers.tokens().of(subject, Set.of(roles), communes));
    }
}
