package vn.lalanh.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Field;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.lalanh.assessment.Doors.Door;
import vn.lalanh.assessment.Http.Answer;
import vn.lalanh.assessment.UploadHttp.Form;
import vn.lalanh.assessment.casework.Cases;
import vn.lalanh.assessment.casework.Sight;
import vn.lalanh.assessment.evidence.format.Pictures;
import vn.lalanh.assessment.household.Households;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.test.local.LocalInfrastructure;
import vn.lalanh.platform.test.local.LocalServers;
import vn.lalanh.platform.test.local.Publisher;
import vn.lalanh.platform.test.local.TopicReader;

/**
 * Protected cases are planted with canaries in every field, and nobody without their role finds one: not in an event, not in a
 * line of the log, not in an answer of any address, whoever asks.
 */
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
@Import(ShieldingIT.Leak.class)
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext // or its listeners would take another test's records
class ShieldingIT {

    private static final String UNKNOWN = "case-" + "0".repeat(32);

    /**
     * What nothing is planted behind: drafted norm books and requests for support know no case, a protected case never has a
     * link nor a paper in a register, and a simulation reads of cases neither ids nor households. They are tried all the same.
     */
    private static final Set<String> SHUT =
            Set.of(
                    "/norm-drafts/{id}",
                    "/norm-drafts/{id}/text",
                    "/public/feedback/{code}",
                    "/communes/{code}/decisions",
                    "/incidents/{id}/support-requests/{requestId}",
                    "/simulations/{id}");

    private final LocalServers servers = LocalServers.shared();
    private Publisher others;
    @LocalServerPort private int port;
    @Autowired private Households households;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    /** What somebody might add without a thought: a list that never asked who is looking. */
    @RestController
    static class Leak {
        private final Cases cases;

        Leak(Cases cases) {
            this.cases = cases;
        }

        @GetMapping("/leak")
        @RolesAllowed(Role.AUDITOR)
        List<String> all() {
            return cases.list(null, new Sight("", true, true, null), null, 200).stream()
                    .map(one -> String.valueOf(one.state()))
                    .toList();
        }
    }

    @BeforeEach
    void open() {
        others = new Publisher(servers.bootstrapServers());
    }

    @AfterEach
    void close() {
        others.close();
    }

    @Test
    void isThereForNobodyWithoutItsRole(CapturedOutput output) {
        Planted planted = new Planted(this::as, others, households);
        Doors doors = new Doors(mapping, planted.values());
        Http all = as("all", Set.of("*"), roles().toArray(String[]::new));

        List<Door> reading = doors.reading();
        List<String> shut = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (Door door : reading) {
            List<HttpResponse<byte[]>> answers =
                    door.paths().stream().map(path -> door.open(all, path)).toList();
            if (!SHUT.contains(door.template())
                    && answers.stream().noneMatch(answer -> answer.statusCode() == 200)) {
                shut.add(door.handler() + " " + door.paths() + " " + answers);
            }
            if (answers.stream().anyMatch(a -> !planted.inAnswers().in(Door.told(a)).isEmpty())) {
                seen.add(door.template());
            }
        }

        assertThat(shut).as("addresses that could not be tried").isEmpty();
        assertThat(seen)
                .as("where whoever holds every role does see them")
                .contains(
                        "/cases",
                        "/cases/{id}",
                        "/cases/of-device/{deviceId}/{deviceCaseId}",
                        "/cases/appeals",
                        "/cases/fast-lane",
                        "/cases/unfollowed",
                        "/assignments",
                        "/assignments/unassigned",
                        "/cases/{id}/timeline",
                        "/cases/{id}/evidence",
                        "/incidents/{id}/cases",
                        "/cases/{id}/decision",
                        "/cases/{id}/feedback",
                        "/follow-ups",
                        "/break-glass",
                        "/audit");
        assertThat(leaks(reading, planted)).as("where others see them").isEmpty();
        assertThat(leaks(doors.of(Leak.class), planted)).as("a hole is found").isNotEmpty();
        assertThat(differences(doors, planted)).as("told from an unknown case").isEmpty();
        assertThat(planted.outside("").in(output.getAll())).as("in the log").isEmpty();
        assertThat(inEvents(planted)).as("in events").isEmpty();
    }

    /** Every address, asked by everybody without the role, for whatever they may act in. */
    private List<String> leaks(List<Door> doors, Planted planted) {
        List<String> leaks = new ArrayList<>();
        for (Map.Entry<String, Http> caller : strangers().entrySet()) {
            for (Door door : doors) {
                for (String path : door.paths()) {
                    // what was asked for may be said again
                    String[] asked =
                            Stream.concat(
                                            planted.ids().stream(),
                                            Stream.of(
                                                    planted.evidence,
                                                    planted.followUp,
                                                    "/communes/" + Canaries.COMMUNE))
                                    .filter(path::contains)
                                    .toArray(String[]::new);
                    String told = Door.told(door.open(caller.getValue(), path), asked);
                    List<String> found = new ArrayList<>(planted.inAnswers().in(told));
                    if (door.template().equals("/roster")) {
                        found.remove("commune"); // who is on duty where is no secret
                    }
                    if (door.template().startsWith("/forms")) {
                        found.remove("priority group"); // the choices of a form are all groups
                    }
                    if (!found.isEmpty()) {
                        leaks.add("%s %s: %s".formatted(caller.getKey(), path, found));
                    }
                }
            }
        }
        return leaks;
    }

    /** Where somebody without the role is answered otherwise about a protected case than about one that is not there. */
    private List<String> differences(Doors doors, Planted planted) {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, Http> caller : strangers().entrySet()) {
            for (Door door : doors.reading()) {
                for (String path : door.paths()) {
                    if (path.contains(planted.paid)) {
                        String here = Door.told(door.open(caller.getValue(), path), planted.paid);
                        String nowhere = path.replace(planted.paid, UNKNOWN);
                        String there = Door.told(door.open(caller.getValue(), nowhere), UNKNOWN);
                        if (!here.equals(there)) {
                            differences.add(caller.getKey() + " " + path + ": " + here + there);
                        }
                    }
                }
            }
            for (String template : doors.changing("/cases/{id}/")) {
                if (template.endsWith("/break-glass")) {
                    continue; // it opens the case, and has a test of its own
                }
                String path =
                        template.replace("{evidenceId}", planted.evidence).replace("{number}", "1");
                String here = change(caller.getValue(), path, planted.paid);
                String there = change(caller.getValue(), path, UNKNOWN);
                if (!here.equals(there)) {
                    differences.add(caller.getKey() + " POST " + path + ": " + here + there);
                }
            }
        }
        return differences;
    }

    private static String change(Http caller, String template, String id) {
        String path = template.replace("{id}", id);
        if (template.endsWith("/evidence")) {
            Form form = Form.of().file("image/png", Pictures.png());
            return told(
                    new UploadHttp(caller)
                            .post(path, form.type(), BodyPublishers.ofByteArray(form.bytes())),
                    id);
        }
        String last = template.substring(template.lastIndexOf('/') + 1);
        String body =
                switch (last) {
                    case "assessment" -> Planted.FOUND;
                    case "approval", "regularisation" -> "{}";
                    case "assignment" ->
                            "{\"assignee\":\"%s\"}".formatted(Ids.derive("sub", "all"));
                    case "hand-back" -> "{\"reasonCode\":\"OTHER\"}";
                    case "household" ->
                            "{\"householdId\":\"%s\"}".formatted(Ids.derive("hh", "decoy"));
                    case "issue", "feedback-link", "resumption" -> "{}";
                    case "feedback" -> "{\"receivedAll\":true,\"rating\":1}";
                    case "reassessment" ->
                            "{\"reasonCode\":\"SEEN_AGAIN\",\"assessment\":%s}"
                                    .formatted(Planted.FOUND);
                    case "correction", "return", "rejection", "withdrawal", "appeals", "pause" ->
                            Planted.WHY;
                    case "decision" -> Planted.WHY.replace("{", "{\"outcome\":\"DISMISSED\",");
                    case "fast-lane" ->
                            "{\"assessment\":%s,\"emergencyDecision\":\"12/QĐ-UBND\"}"
                                    .formatted(Planted.FOUND);
                    default ->
                            throw new AssertionError(
                                    "nobody says what to send to " + template + "; say it here");
                };
        return told(caller.post(path, body), id);
    }

    private static String told(Answer answer, String id) {
        return (answer.status() + answer.eTag() + answer.body())
                .replace(id, "{id}")
                .replaceAll("\"correlationId\":\"[^\"]*\"", "")
                .replaceAll("glass-[0-9a-f]{32}|\"until\":\"[^\"]*\"", "");
    }

    private List<String> inEvents(Planted planted) {
        TopicReader reader = new TopicReader(servers.bootstrapServers());
        return Topics.contractTopics().stream()
                .filter(topic -> !topic.equals(Topics.HOUSEHOLDS)) // the registry's own words
                .flatMap(topic -> reader.read(topic).stream())
                .flatMap(record -> {
                    String text = text(record);
                    return planted.outside(record.key()).in(text).stream()
                            .map(found -> found + ": " + text);
                })
                .toList();
    }

    private static String text(Delivery record) {
        StringBuilder text = new StringBuilder(record.key() + " ");
        record.headers()
                .forEach((name, value) ->
                        text.append(name)
                                .append('=')
                                .append(new String(value, StandardCharsets.UTF_8))
                                .append(' '));
        return text.append(new String(record.data(), StandardCharsets.UTF_8)).toString();
    }

    /** A second report, a batch, the totals: none of them tells that there is one. */
    @Test
    void isNotGivenAwayByWhatIsReportedOrCounted() {
        String commune = "97518";
        Http officer = as("officer", Set.of("*"), "COMMUNE_OFFICER");
        Http auditor = as("auditor", Set.of(commune), "AUDITOR");
        Http guardian = as("guardian", Set.of(commune), "PROTECTION_OFFICER");
        String incident = declare("Lũ (báo hai lần)");
        String line =
                "{\"incidentId\":\"%s\",\"householdId\":\"%s\",\"communeCode\":\"%s\",\"protected\":%%s}"
                        .formatted(incident, Ids.derive("hh", "twice"), commune);

        Answer first = officer.post("/cases", line.formatted(true));
        Answer second =
                as("other", Set.of(commune), "SOCIAL_WORKER")
                        .post("/cases", line.formatted(true), "If-Match", "\"0\"");
        Answer ordinary = officer.post("/cases", line.formatted(false));
        Answer batch =
                officer.post("/cases/batch", "{\"cases\":[%s]}".formatted(line.formatted(true)));
        List<String> file =
                officer.load(
                                "/cases/import",
                                "application/x-ndjson",
                                line.formatted(true)
                                        + "\n"
                                        + line.formatted(true).replace("}", ",\"ordinal\":2}"))
                        .body()
                        .lines()
                        .toList();
        String id = first.text("/id");
        Answer visits =
                as("worker", Set.of(commune), "SOCIAL_WORKER")
                        .post(
                                "/cases/assessments",
                                "{\"assessments\":[%s,%s]}".formatted(visit(id), visit(UNKNOWN)));
        Answer approvals =
                as("approver", Set.of(commune), "APPROVER")
                        .post(
                                "/cases/approvals",
                                "{\"approvals\":[{\"caseId\":\"%s\",\"version\":1},{\"caseId\":\"%s\",\"version\":1}]}"
                                        .formatted(id, UNKNOWN));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.eTag()).isEmpty();
        assertThat(first.text("/state")).isEqualTo("Received");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.eTag()).isEmpty();
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(ordinary.text("/state")).isEqualTo("Triaged");
        assertThat(ordinary.text("/id")).isNotEqualTo(id);
        assertThat(batch.body().at("/0").toString())
                .contains("\"accepted\"", id)
                .contains("\"version\":null");
        assertThat(file).hasSize(3);
        assertThat(file.getFirst()).contains("\"accepted\"", id);
        assertThat(file.get(1)).contains("\"accepted\"").doesNotContain(id);
        for (Answer lines : List.of(visits, approvals)) {
            assertThat(lines.text("/0/refusal")).isEqualTo("no-such-case");
            assertThat(lines.body().at("/0").toString().replace(id, UNKNOWN))
                    .isEqualTo(
                            lines.body().at("/1").toString().replace("\"line\":2", "\"line\":1"));
        }
        assertThat(auditor.get("/cases/totals").body().toString()).isEqualTo("{\"Triaged\":1}");
        assertThat(guardian.get("/cases/totals").body().toString()).isEqualTo("{\"Triaged\":2}");
        assertThat(guardian.get("/cases/" + id).body().at("/intake/statements").size())
                .as("what others said again is attached")
                .isEqualTo(2);
        assertThat(guardian.get("/cases").body().toString())
                .contains(id)
                .doesNotContain(ordinary.text("/id"));
        assertThat(guardian.get("/cases/" + ordinary.text("/id")).status()).isEqualTo(404);
    }

    @Test
    void opensOneCaseToOnePersonUntilSomebodySaysThereWasNoNeed() {
        String commune = "97519";
        Http worker = as("night-worker", Set.of(commune), "SOCIAL_WORKER");
        Http guardian = as("guardian", Set.of(commune), "PROTECTION_OFFICER");
        Http auditor = as("auditor", Set.of("*"), "AUDITOR");
        String body =
                "{\"incidentId\":\"%s\",\"householdId\":\"%s\",\"communeCode\":\"%s\",\"protected\":true,\"ordinal\":%%d}"
                        .formatted(declare("Lũ (kính)"), Ids.derive("hh", "glass"), commune);
        String id = guardian.post("/cases", body.formatted(1)).text("/id");
        String other = guardian.post("/cases", body.formatted(2)).text("/id");

        Answer before = worker.get("/cases/" + id);
        Answer opened = worker.post("/cases/" + id + "/break-glass", Planted.BREAKING);
        Answer nothing = worker.post("/cases/" + UNKNOWN + "/break-glass", Planted.BREAKING);
        Answer read = worker.get("/cases/" + id);
        String glass = opened.text("/id");
        Answer notice = guardian.get("/break-glass/" + glass);
        Answer supervised = auditor.get("/break-glass/" + glass);

        assertThat(before.status()).isEqualTo(404);
        assertThat(opened.status()).isEqualTo(201);
        assertThat(told(opened, id)).isEqualTo(told(nothing, UNKNOWN));
        assertThat(read.text("/communeCode")).isEqualTo(commune);
        assertThat(worker.get("/cases/" + id + "/evidence").status()).isEqualTo(200);
        assertThat(worker.get("/cases/" + UNKNOWN).status()).isEqualTo(404);
        assertThat(worker.get("/cases/" + other).status()).isEqualTo(404);
        assertThat(worker.get("/cases").body().at("/items")).isEmpty();
        assertThat(as("another", Set.of(commune), "SOCIAL_WORKER").get("/cases/" + id).status())
                .isEqualTo(404);
        assertThat(guardian.get("/break-glass").body().toString()).contains(glass, id);
        assertThat(notice.text("/openings/0/who")).isEqualTo("night-worker");
        assertThat(notice.text("/openings/0/remark")).isEqualTo(Canaries.BREAKING);
        assertThat(supervised.body().toString())
                .contains("night-worker", "DANGER_TO_LIFE")
                .doesNotContain(id, Canaries.BREAKING);
        assertThat(guardian.post("/cases/" + id + "/break-glass", Planted.BREAKING).status())
                .isEqualTo(403);
        assertThat(auditor.get("/audit?subject=" + glass).text("/items/0/action"))
                .isEqualTo("glass-broken");
        assertThat(
                        as("a", Set.of("*"), "AUDITOR", "PROTECTION_OFFICER")
                                .get("/audit?subject=" + id)
                                .body()
                                .toString())
                .contains("case-read", "night-worker");

        closes(worker, guardian, notice, id);
    }

    private static void closes(Http worker, Http guardian, Answer notice, String id) {
        String review = "/break-glass/" + notice.text("/id") + "/review";
        String none = "{\"outcome\":\"UNJUSTIFIED\"}";

        assertThat(guardian.post(review, none).status()).isEqualTo(428);
        assertThat(guardian.post(review, none, "If-Match", notice.eTag()).status()).isEqualTo(200);
        assertThat(worker.get("/cases/" + id).status()).isEqualTo(404);
        assertThat(worker.post("/cases/" + id + "/break-glass", Planted.BREAKING).text("/type"))
                .endsWith("/break-glass-found-unjustified");
        assertThat(guardian.get("/break-glass?reviewed=true").body().toString())
                .contains(notice.text("/id"));
    }

    private String declare(String name) {
        return as("officer", Set.of("*"), "COMMUNE_OFFICER")
                .post(
                        "/incidents",
                        """
                        {"name": "%s", "cause": "NATURAL_DISASTER", "provinceCode": "97",
                         "communeCodes": [], "occurredOn": "2026-10-06"}\
                        """
                                .formatted(name))
                .text("/id");
    }

    private static String visit(String id) {
        return "{\"caseId\":\"%s\",\"assessment\":{\"answers\":{\"house\":\"LOST\"}}}"
                .formatted(id);
    }

    /** Each role alone, in the commune and everywhere; and the role of protected cases, elsewhere. */
    private Map<String, Http> strangers() {
        Map<String, Http> strangers = new HashMap<>();
        roles().stream()
                .filter(role -> !role.equals(Role.PROTECTION_OFFICER))
                .forEach(role -> {
                    strangers.put(role + " *", as("stranger", Set.of("*"), role));
                    strangers.put(role + " here", as("stranger", Set.of(Canaries.COMMUNE), role));
                });
        strangers.put(
                "PROTECTION_OFFICER elsewhere",
                as("stranger", Set.of(Planted.ELSEWHERE), Role.PROTECTION_OFFICER, Role.APPROVER));
        return strangers;
    }

    /** All there are, as the platform names them. */
    private static List<String> roles() {
        return Stream.of(Role.class.getFields()).map(ShieldingIT::text).toList();
    }

    private static String text(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(constant.getName(), e);
        }
    }

    private Http as(String subject, Set<String> communes, String... roles) {
        return new Http(port, "Bearer " + servers.tokens().of(subject, Set.of(roles), communes));
    }
}
