package vn.lalanh.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import vn.lalanh.assessment.Http.Answer;
import vn.lalanh.assessment.household.Households;
import vn.lalanh.assessment.household.KnownHousehold;
import vn.lalanh.assessment.timeline.Timeline;
import vn.lalanh.assessment.timeline.Timelines;
import vn.lalanh.events.EconomicStatus;
import vn.lalanh.events.EventCodec;
import vn.lalanh.events.HouseholdEvent.HouseholdChangedV1;
import vn.lalanh.events.HouseholdEvent.HouseholdRegisteredV1;
import vn.lalanh.events.HouseholdEvent.Person;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.test.local.Eventually;
import vn.lalanh.platform.test.local.LocalInfrastructure;
import vn.lalanh.platform.test.local.LocalServers;
import vn.lalanh.platform.test.local.Publisher;
import vn.lalanh.platform.test.memory.Deliveries;

/** What an operator does about poison, over HTTP, with a real broker and store. */
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
        properties = "spring.config.name=assessment-service")
@DirtiesContext // or its listeners would take another test's records
class DeadLettersIT {

    private static final String LETTERS = "/operations/dead-letters";
    private static final String POISONED = Ids.derive("hh", "poisoned");
    private static final String REPLAYED = Ids.derive("hh", "replayed");
    private static final String MENDED = Ids.derive("hh", "mended");
    private static final String FINE = Ids.derive("hh", "fine");

    private final LocalServers servers = LocalServers.shared();
    private final Deliveries deliveries = new Deliveries();
    private Publisher others;
    @LocalServerPort private int port;
    @Autowired private Households households;
    @Autowired private Timelines timelines;
    @Autowired private MongoDatabaseFactory mongo;

    @BeforeEach
    void open() {
        others = new Publisher(servers.bootstrapServers());
    }

    @AfterEach
    void close() {
        others.close();
    }

    @Test
    void poisonIsListedExactlyThenCorrectedOrDismissedAndItsKeyGoesOnInOrder() {
        String id = POISONED;
        Delivery poison = deliveries.misfit(id, id, HouseholdRegisteredV1.class);
        others.publish(
                List.of(
                        poison,
                        deliveries.next(id, changed(id, EconomicStatus.NEAR_POOR)),
                        deliveries.next(FINE, registered(FINE))));

        Eventually.holds(
                "the poison, in both groups that read it, and nothing else",
                () ->
                        assertThat(complaints(id))
                                .containsExactlyInAnyOrder(
                                        "assessment-households " + Topics.HOUSEHOLDS + " " + id,
                                        "assessment-timeline " + Topics.HOUSEHOLDS + " " + id));
        Eventually.holds(
                "the other key to go on", () -> assertThat(households.find(FINE)).isPresent());
        assertThat(households.find(id)).isEmpty();

        corrects(id);
        dismisses(id);

        assertThat(
                        operator()
                                .get(LETTERS + "?state=WAITING,BEHIND,DECIDED&key=" + id)
                                .body()
                                .at("/items"))
                .isEmpty();
        assertThat(complaints(id)).as("kept for ever, and still exactly the poison").hasSize(2);
        others.publish(List.of(deliveries.next(id, changed(id, EconomicStatus.POOR))));
        Eventually.holds(
                "a later event of the key to flow",
                () -> assertThat(status(id)).isEqualTo(EconomicStatus.POOR));
    }

    private void corrects(String id) {
        String letter = letterOf("assessment-households", id);
        Answer seen = operator().get(LETTERS + "/" + letter);
        assertThat(seen.body().at("/behind").asInt()).isEqualTo(1);
        assertThat(seen.text("/record/cause")).startsWith("data does not fit");

        String path = LETTERS + "/" + letter + "/correction";
        Answer wrong =
                operator()
                        .post(
                                path,
                                "{\"data\":{\"householdId\":\"x\"},\"reason\":\"thử\"}",
                                "If-Match",
                                seen.eTag());
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text("/errors/0/field")).startsWith("data/");
        assertThat(wrong.text("/errors/0/vi")).isNotBlank();

        String right =
                "{\"data\":%s,\"reason\":\"nguồn gửi sai định dạng\"}"
                        .formatted(
                                new String(
                                        EventCodec.data(registered(id)), StandardCharsets.UTF_8));
        String[] headers = {"If-Match", seen.eTag(), "Idempotency-Key", "correct-" + id};
        assertThat(operator().post(path, right, "If-Match", "\"99\"").status()).isEqualTo(412);
        Answer corrected = operator().post(path, right, headers);
        Answer again = operator().post(path, right, headers);

        assertThat(corrected.status()).as(corrected.body().toString()).isEqualTo(200);
        assertThat(corrected.text("/record/state")).isEqualTo("SETTLED");
        assertThat(corrected.text("/keyNow/end")).isEqualTo("FLOWING");
        assertThat(corrected.body().at("/keyNow/handled").asInt()).isEqualTo(2);
        assertThat(corrected.body().at("/data").isArray()).as("the original is kept").isTrue();
        assertThat(again.status()).isEqualTo(200);
        assertThat(status(id)).as("handled in order").isEqualTo(EconomicStatus.NEAR_POOR);
        assertThat(audited("assessment-households/", letter))
                .containsExactly("dead-letter-read", "dead-letter-correction");
    }

    private void dismisses(String id) {
        String letter = letterOf("assessment-timeline", id);
        Answer seen = operator().get(LETTERS + "/" + letter);
        String path = LETTERS + "/" + letter + "/dismissal";

        assertThat(operator().post(path, "{\"reason\":\"trùng\"}").status()).isEqualTo(428);
        Answer dismissed = operator().post(path, "{\"reason\":\"trùng\"}", "If-Match", seen.eTag());
        Answer late = operator().post(path, "{\"reason\":\"trùng\"}", "If-Match", seen.eTag());

        assertThat(dismissed.text("/record/state")).isEqualTo("SETTLED");
        assertThat(dismissed.text("/rulings/0/why")).isEqualTo("trùng");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/type")).endsWith("dead-letter-settled");
        assertThat(timelines.find(id).orElseThrow().state())
                .isInstanceOfSatisfying(
                        Timeline.Kept.class,
                        kept -> {
                            assertThat(kept.gaps()).as("no false alarm").isEmpty();
                            assertThat(kept.entries().getFirst().said().en())
                                    .contains("left out by an operator");
                        });
        assertThat(audited("assessment-timeline/", letter))
                .containsExactly("dead-letter-read", "dead-letter-dismissal");
    }

    @Test
    void aReplayTriesAgainOncePerRequestAndTellsHowEachKeyStands() {
        String id = REPLAYED;
        others.publish(List.of(deliveries.misfit(id, id, HouseholdRegisteredV1.class)));
        Eventually.holds("the poison to be held", () -> assertThat(complaints(id)).hasSize(2));
        String body =
                "{\"group\":\"assessment-households\",\"key\":\"%s\",\"reason\":\"đã vá\"}"
                        .formatted(id);

        Answer first = operator().post(LETTERS + "/replay", body, "Idempotency-Key", "replay-1");
        Answer repeat = operator().post(LETTERS + "/replay", body, "Idempotency-Key", "replay-1");
        Answer reused =
                operator()
                        .post(
                                LETTERS + "/replay",
                                body.replace("vá", "sửa"),
                                "Idempotency-Key",
                                "replay-1");

        assertThat(first.text("/items/0/outcome")).isEqualTo("HELD");
        assertThat(first.text("/items/0/cause")).startsWith("data does not fit");
        assertThat(repeat.body()).isEqualTo(first.body());
        assertThat(reused.status()).isEqualTo(422);
        Answer seen = operator().get(LETTERS + "/" + letterOf("assessment-households", id));
        assertThat(seen.body().at("/rulings")).hasSize(1);
        assertThat(causes()).contains("assessment-households 1");
    }

    /** What was wrong is our own document, not the event: once it is mended, everything held goes on as it came. */
    @Test
    void aReplayAfterTheMendingHandlesWhatWasHeldInOrder() {
        String id = MENDED;
        others.publish(List.of(deliveries.next(id, registered(id))));
        Eventually.holds("it to be known", () -> assertThat(households.find(id)).isPresent());
        Object sound = state(id, new Document("is", "Unheard"));
        others.publish(
                List.of(
                        deliveries.next(id, changed(id, EconomicStatus.NEAR_POOR)),
                        deliveries.next(id, changed(id, EconomicStatus.POOR))));
        Eventually.holds(
                "both to be held",
                () -> {
                    Answer seen =
                            operator().get(LETTERS + "/" + letterOf("assessment-households", id));
                    assertThat(seen.text("/record/cause")).startsWith("cannot be decided");
                    assertThat(seen.body().at("/behind").asInt()).isEqualTo(1);
                });

        state(id, sound);
        Answer replayed =
                operator()
                        .post(
                                LETTERS + "/replay",
                                "{\"group\":\"assessment-households\",\"key\":\"%s\",\"reason\":\"đã vá\"}"
                                        .formatted(id));

        assertThat(replayed.text("/items/0/outcome")).isEqualTo("FLOWING");
        assertThat(replayed.body().at("/items/0/handled").asInt()).isEqualTo(2);
        assertThat(status(id)).as("the last word is the last").isEqualTo(EconomicStatus.POOR);
        Answer settled = operator().get(LETTERS + "/" + letterOf("assessment-households", id));
        assertThat(settled.text("/record/state")).isEqualTo("SETTLED");
        assertThat(settled.text("/rulings/0/decision")).isEqualTo("Replay");
        assertThat(settled.body().at("/behind").asInt()).isZero();
    }

    /** Puts another state into a household's document and returns what stood there. */
    private Object state(String id, Object other) {
        Document before =
                mongo.getMongoDatabase()
                        .getCollection("households")
                        .findOneAndUpdate(
                                Filters.eq("_id", id),
                                new Document(
                                        "$set",
                                        new Document("state", other)
                                                .append("lastWrite", "by hand")));
        return Objects.requireNonNull(before).get("state");
    }

    @Test
    void nothingIsDecidedForAGroupThatNobodyReadsFor() {
        Answer refused =
                operator()
                        .post(LETTERS + "/replay", "{\"group\":\"given-up\",\"reason\":\"đã vá\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).endsWith("dead-letter-of-no-reader");
    }

    @Test
    void whoeverIsNoOperatorSeesNothing() {
        Http officer = http("officer", "COMMUNE_OFFICER");

        assertThat(officer.get(LETTERS).status()).isEqualTo(403);
        assertThat(officer.post(LETTERS + "/replay", "{\"group\":\"g\",\"reason\":\"r\"}").status())
                .isEqualTo(403);
    }

    /** Everything anybody has ever complained about, but for the other tests' keys. */
    private List<String> complaints(String id) {
        List<String> others =
                Stream.of(POISONED, REPLAYED, MENDED).filter(key -> !key.equals(id)).toList();
        List<String> complaints = new ArrayList<>();
        for (JsonNode item : operator().get(LETTERS + "?limit=200").body().at("/items")) {
            complaints.add(
                    item.at("/group").asString()
                            + " "
                            + item.at("/topic").asString()
                            + " "
                            + item.at("/key").asString());
        }
        return complaints.stream().filter(c -> others.stream().noneMatch(c::endsWith)).toList();
    }

    private List<String> causes() {
        List<String> causes = new ArrayList<>();
        for (JsonNode count : operator().get(LETTERS + "/causes").body()) {
            causes.add(count.at("/group").asString() + " " + count.at("/letters").asInt());
        }
        return causes;
    }

    private String letterOf(String group, String key) {
        return operator().get(LETTERS + "?group=" + group + "&key=" + key).text("/items/0/id");
    }

    private List<String> audited(String group, String letter) {
        List<String> actions = new ArrayList<>();
        String subject = letter.replace('~', '/');
        assertThat(subject).startsWith(group);
        for (JsonNode row :
                http("auditor", "AUDITOR").get("/audit?subject=" + subject).body().at("/items")) {
            assertThat(row.at("/who").asString()).isEqualTo("operator");
            actions.add(row.at("/action").asString());
        }
        return actions;
    }

    private Http operator() {
        return http("operator", "OPERATOR");
    }

    private Http http(String who, String role) {
        return new Http(port, servers.tokens().bearer(who, role));
    }

    private EconomicStatus status(String id) {
        return households
                .find(id)
                .map(found -> ((KnownHousehold.Known) found.state()).household().economicStatus())
                .orElseThrow();
    }

    private static HouseholdRegisteredV1 registered(String id) {
        return new HouseholdRegisteredV1(
                id, "98", "98121", EconomicStatus.OTHER, List.of(), List.of(person(id)));
    }

    private static HouseholdChangedV1 changed(String id, EconomicStatus status) {
        return new HouseholdChangedV1(id, "98", "98121", status, List.of(), List.of(person(id)));
    }

    private static Person person(String household) {
        return new Person(Ids.derive("per", household), List.of());
    }
}
