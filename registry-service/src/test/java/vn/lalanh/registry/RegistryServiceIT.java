package vn.lalanh.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.test.local.Eventually;
import vn.lalanh.platform.test.local.LocalInfrastructure;
import vn.lalanh.platform.test.local.LocalServers;
import vn.lalanh.platform.test.local.TopicReader;
import vn.lalanh.registry.RegistryClient.Answer;

/** The whole service as it is started in production, over a real broker and store, asked from outside. */
@LocalInfrastructure
@SpringBootTest(
        classes = RegistryApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=registry-service")
class RegistryServiceIT {

    private static final String HEADER =
            "bookNumber,provinceCode,communeCode,address,economicStatus,name,born,sex,idNumber,head\n";

    private final LocalServers servers = LocalServers.shared();
    @LocalServerPort private int port;

    @Test
    void registersOnceHoweverOftenItIsAsked() {
        RegistryClient officer = officer("98101");
        String body = household("IT-1", "98101", "Nguyễn Thị Đào", "OTHER");

        Answer first = officer.post("/households", body);
        Answer again = officer.post("/households", body);

        String id = Ids.derive("hh", "98", "IT-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("/id")).isEqualTo(id);
        assertThat(first.text("/members/0/id")).isEqualTo(Ids.derive("per", id, "1"));
        assertThat(first.eTag()).isEqualTo("\"1\"");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.eTag()).isEqualTo("\"1\"");
        Eventually.holds(
                "one announcement",
                () ->
                        assertThat(announced(id))
                                .extracting(this::type)
                                .containsExactly("vn.lalanh.registry.household-registered.v1"));
    }

    @Test
    void refusesOtherContentUnderTheSameNumber() {
        RegistryClient officer = officer("98102");
        officer.post("/households", household("IT-2", "98102", "Nguyễn Thị Đào", "OTHER"));

        Answer other =
                officer.post("/households", household("IT-2", "98102", "Lý Văn Bưởi", "OTHER"));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/type")).endsWith("/registered-otherwise");
        assertThat(other.text("/detail")).contains("thay đổi");
    }

    @Test
    void tellsAnotherBodyUnderTheSameKeyFromARepeat() {
        RegistryClient officer = officer("98103");
        String key = "key-1";
        String id =
                officer.post("/households", household("IT-3", "98103", "Nguyễn Thị Đào", "OTHER"))
                        .text("/id");
        String payee = "{\"name\":\"NGUYEN THI DAO\",\"bankCode\":\"970436\",\"account\":\"%s\"}";
        String path = "/households/" + id + "/payee";

        Answer first = officer.put(path, payee.formatted("11112222"), "Idempotency-Key", key);
        Answer repeat = officer.put(path, payee.formatted("11112222"), "Idempotency-Key", key);
        Answer other = officer.put(path, payee.formatted("33334444"), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(200);
        assertThat(repeat.status()).isEqualTo(200);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/type")).endsWith("/idempotency-key-reused");
        assertThat(service().get("/payees/" + id).text("/account")).isEqualTo("11112222");
    }

    @Test
    void changesOnTheVersionThatWasSeen() {
        RegistryClient officer = officer("98104");
        Answer registered =
                officer.post("/households", household("IT-4", "98104", "Nguyễn Thị Đào", "OTHER"));
        String id = registered.text("/id");
        String changed =
                """
                {"communeCode":"98104","address":"Thôn 5","economicStatus":"POOR","members":[
                  {"id":"%s","name":"Nguyễn Thị Đào","born":"1957-03-21","sex":"FEMALE","idNumber":"001157000001","head":true},
                  {"name":"Lê Văn Ổi","born":"2025-01-02","sex":"MALE"}]}
                """
                        .formatted(registered.text("/members/0/id"));

        Answer without = officer.put("/households/" + id, changed);
        Answer accepted = officer.put("/households/" + id, changed, "If-Match", registered.eTag());
        Answer stale =
                officer.put(
                        "/households/" + id,
                        changed.replace("Thôn 5", "Thôn 6"),
                        "If-Match",
                        registered.eTag());

        assertThat(without.status()).isEqualTo(428);
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.text("/members/0/id")).isEqualTo(registered.text("/members/0/id"));
        assertThat(accepted.text("/members/1/id")).isEqualTo(Ids.derive("per", id, "2"));
        assertThat(stale.status()).isEqualTo(412);
        Eventually.holds(
                "the change is announced",
                () ->
                        assertThat(announced(id))
                                .extracting(this::type)
                                .containsExactly(
                                        "vn.lalanh.registry.household-registered.v1",
                                        "vn.lalanh.registry.household-changed.v1"));
    }

    @Test
    void leavesTheAccountToOfficers() {
        RegistryClient worker = client("worker", "SOCIAL_WORKER", "98105");
        Answer registered =
                worker.post("/households", household("IT-5", "98105", "Nguyễn Thị Đào", "OTHER"));
        String path = "/households/" + registered.text("/id");
        String payee = "{\"name\":\"AI DO\",\"bankCode\":\"970436\",\"account\":\"12345678\"}";
        String change =
                """
                {"communeCode":"98105","address":"Thôn 1","economicStatus":"OTHER","members":[
                  {"id":"%s","name":"Nguyễn Thị Đào","born":"1957-03-21","sex":"FEMALE","head":true}],"payee":%s}
                """
                        .formatted(registered.text("/members/0/id"), payee);

        assertThat(worker.put(path + "/payee", payee).status()).isEqualTo(403);
        Answer smuggled = worker.put(path, change, "If-Match", registered.eTag());
        assertThat(smuggled.status()).isEqualTo(403);
        assertThat(smuggled.text("/type")).endsWith("/payee-by-officers");
        assertThat(service().get("/payees/" + registered.text("/id")).status()).isEqualTo(404);
    }

    @Test
    void showsAHouseholdAndPutsThatOnRecordFirst() {
        RegistryClient officer = officer("98106");
        String id =
                officer.post("/households", household("IT-6", "98106", "Nguyễn Thị Đào", "OTHER"))
                        .text("/id");

        Answer shown = officer.get("/households/" + id);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text("/members/0/name")).isEqualTo("Nguyễn Thị Đào");
        assertThat(shown.text("/members/0/idNumber")).isEqualTo("001157000001");
        assertThat(shown.text("/bookNumber")).isEqualTo("IT-6");
        assertThat(audit(id))
                .anySatisfy(row -> {
                    assertThat(row.at("/who").asString()).isEqualTo("officer-98106");
                    assertThat(row.at("/action").asString()).isEqualTo("household-read");
                    assertThat(row.at("/roles/0").asString()).isEqualTo("COMMUNE_OFFICER");
                    assertThat(row.at("/purpose").asString()).isNotBlank();
                });
    }

    @Test
    void tellsOnlyServicesWhomToPay() {
        RegistryClient officer = officer("98107");
        String withPayee =
                household("IT-7", "98107", "Nguyễn Thị Đào", "OTHER")
                        .replace(
                                "\"members\"",
                                "\"payee\":{\"name\":\"NGUYEN THI DAO\",\"bankCode\":\"970436\",\"account\":\"0123456789\"},\"members\"");
        String id = officer.post("/households", withPayee).text("/id");

        Answer payee = service().get("/payees/" + id);

        assertThat(payee.status()).isEqualTo(200);
        assertThat(payee.text("/name")).isEqualTo("NGUYEN THI DAO");
        assertThat(payee.text("/bankCode")).isEqualTo("970436");
        assertThat(payee.text("/account")).isEqualTo("0123456789");
        assertThat(officer.get("/payees/" + id).status()).isEqualTo(403);
        assertThat(service().get("/payees/hh-unknown").status()).isEqualTo(404);
        assertThat(service().get("/households/" + id).status()).isEqualTo(403);
        assertThat(audit(id))
                .extracting(row -> row.at("/action").asString())
                .contains("payee-read");
    }

    @Test
    void staysWithinTheTerritory() {
        String body = household("IT-8", "98108", "Nguyễn Thị Đào", "OTHER");
        RegistryClient neighbour = officer("98199");
        assertThat(neighbour.post("/households", body).status()).isEqualTo(403);
        String id = officer("98108").post("/households", body).text("/id");

        assertThat(neighbour.get("/households/" + id).status()).isEqualTo(403);
        assertThat(neighbour.get("/households?commune=98108").status()).isEqualTo(403);
        assertThat(
                        neighbour
                                .put(
                                        "/households/" + id + "/payee",
                                        "{\"name\":\"A\",\"bankCode\":\"970436\",\"account\":\"12345678\"}")
                                .status())
                .isEqualTo(403);
        assertThat(audit(id))
                .extracting(row -> row.at("/who").asString())
                .doesNotContain("officer-98199");
    }

    @Test
    void findsByTheBeginningOfAnyWordHoweverItIsWritten() {
        RegistryClient officer = officer("98109");
        String dao =
                officer.post("/households", household("F-1", "98109", "Nguyễn Thị Đào", "POOR"))
                        .text("/id");
        String buoi =
                officer.post("/households", household("F-2", "98109", "Lý Văn Bưởi", "OTHER"))
                        .text("/id");

        assertThat(found(officer, "commune=98109")).containsExactlyInAnyOrder(dao, buoi);
        assertThat(found(officer, "commune=98109&name=nguyen")).containsExactly(dao);
        assertThat(found(officer, "commune=98109&name=DAO%20Ng")).containsExactly(dao);
        assertThat(found(officer, "commune=98109&name=%C4%90%C3%A0o")).containsExactly(dao);
        assertThat(found(officer, "commune=98109&name=guyen")).isEmpty();
        assertThat(found(officer, "commune=98109&name=van&group=DISABLED_SEVERE"))
                .containsExactly(buoi);
        assertThat(found(officer, "commune=98109&group=ELDERLY_OVER_80")).isEmpty();
        assertThat(officer.get("/households?commune=98109&name=.*").status()).isEqualTo(400);
        assertThat(officer.get("/households?commune=9810").status()).isEqualTo(400);
        assertThat(audit(dao))
                .extracting(row -> row.at("/action").asString())
                .contains("household-found");
    }

    @Test
    void pages() {
        RegistryClient officer = officer("98110");
        for (int i = 0; i < 5; i++) {
            officer.post("/households", household("P-" + i, "98110", "Lý Văn Bưởi", "OTHER"));
        }

        Answer first = officer.get("/households?commune=98110&limit=3");
        Answer second =
                officer.get("/households?commune=98110&limit=3&after=" + first.text("/next"));

        assertThat(first.body().at("/items").size()).isEqualTo(3);
        assertThat(second.body().at("/items").size()).isEqualTo(2);
        assertThat(second.text("/next")).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithEachField() {
        String wrong =
                household("IT-9", "98111", "Nguyễn Thị Đào", "OTHER")
                        .replace("001157000001", "00115700000");

        Answer answer = officer("98111").post("/households", wrong);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("members[0].idNumber");
        assertThat(answer.text("/errors/0/vi")).contains("12 chữ số");
        assertThat(answer.text("/errors/0/en")).contains("12 digits");
    }

    @Test
    void warnsOfAnIdentityNumberThatDoesNotAgree() {
        String odd =
                household("IT-10", "98112", "Nguyễn Thị Đào", "OTHER")
                        .replace("001157000001", "001057000001");

        Answer answer = officer("98112").post("/households", odd);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/warnings/0/field")).isEqualTo("members[0].idNumber");
        assertThat(answer.body().at("/warnings").size()).isEqualTo(1);
    }

    @Test
    void importsAFileOnce() {
        RegistryClient officer = officer("98113");
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 1_200; i++) {
            file.append(
                    "I-%d,98,98113,Thôn %d,POOR,Nguyễn Thị Đào,1957-03-21,FEMALE,,x\n"
                            .formatted(i, i % 9));
            file.append("I-%d,,,,,Nguyễn Văn Mận,2015-03-21,MALE,,\n".formatted(i));
        }
        file.append("I-bad,98,98113,Thôn 1,POOR,Lý Văn Bưởi,1990-02-30,MALE,,x\n");

        Answer first = officer.csv(BodyPublishers.ofString(file.toString()));
        Answer second = officer.csv(BodyPublishers.ofString(file.toString()));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().at("/accepted").asInt()).isEqualTo(1_200);
        assertThat(first.body().at("/refused").asInt()).isEqualTo(1);
        assertThat(first.body().at("/problems/0/line").asInt()).isEqualTo(2_402);
        assertThat(first.text("/problems/0/field")).isEqualTo("born");
        assertThat(second.body().at("/accepted").asInt()).isZero();
        assertThat(second.body().at("/alreadyDone").asInt()).isEqualTo(1_200);
        String one = Ids.derive("hh", "98", "I-7");
        Eventually.holds(
                "all are announced",
                () -> assertThat(announced(one)).extracting(this::type).hasSize(1));
    }

    @Test
    void takesAFileLargerThanAnyOtherBody() {
        String line = "X-1,98,98114," + "Thôn".repeat(60) + ",POOR,Nguyễn Thị Đào,sai,FEMALE,,x\n";
        byte[] megabytes = (HEADER + line.repeat(20_000)).getBytes(UTF_8);
        assertThat(megabytes.length).isGreaterThan(5 * 1024 * 1024);

        Answer whole = officer("98114").csv(BodyPublishers.ofByteArray(megabytes));
        Answer streamed =
                officer("98114")
                        .csv(
                                BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(megabytes)));

        assertThat(whole.status()).isEqualTo(200);
        assertThat(streamed.status()).isEqualTo(200);
        assertThat(whole.body().at("/accepted").asInt()).isZero();
    }

    @Test
    void letsNoPersonalWordIntoEventsAndLogs() {
        String[] canaries = {
            "Canaryname",
            "Canarystreet",
            "CANARYPAYEE",
            "001157987654",
            "777700001111",
            "CANARY-BOOK"
        };
        String body =
                household("CANARY-BOOK", "98115", "Trần Canaryname", "POOR")
                        .replace("Thôn 1", "Ngõ Canarystreet")
                        .replace("001157000001", "001157987654")
                        .replace(
                                "\"members\"",
                                "\"payee\":{\"name\":\"CANARYPAYEE\",\"bankCode\":\"970436\",\"account\":\"777700001111\"},\"members\"");
        String id = Ids.derive("hh", "98", "CANARY-BOOK");

        try (LogCapture logs = new LogCapture()) {
            RegistryClient officer = officer("98115");
            assertThat(officer.post("/households", body).status()).isEqualTo(201);
            officer.post("/households", body.replace("Trần ", "Lê "));
            officer.post("/households", body.replace("1957-03-21", "Canaryname"));
            officer.post("/households", body.replace("777700001111", "777700001111!"));
            officer.post("/households", body.replace("}", ""));
            officer.get("/households/" + id);
            officer.get("/households?commune=98115&name=canaryname");
            service().get("/payees/" + id);
            officer.put(
                    "/households/" + id + "/payee",
                    "{\"name\":\"CANARYPAYEE\",\"bankCode\":\"970418\",\"account\":\"777700001111\"}");
            officer.csv(
                    BodyPublishers.ofString(
                            HEADER
                                    + "CANARY-BOOK,98,98115,Canarystreet,POOR,Canaryname,1957-03-21,FEMALE,001157987654,x\n"
                                    + "C2,98,98115,Canarystreet,Canaryname,Canaryname,Canaryname,FEMALE,001157987654,x\n"));
            Eventually.holds("the announcement", () -> assertThat(announced(id)).hasSize(1));

            assertThat(logs.text()).contains("Import:").doesNotContainIgnoringCase(canaries);
        }
        for (Delivery record :
                new TopicReader(servers.bootstrapServers()).read(Topics.HOUSEHOLDS)) {
            assertThat(new String(record.data(), UTF_8) + headers(record))
                    .doesNotContainIgnoringCase(canaries);
        }
        assertThat(audit(id).toString()).doesNotContainIgnoringCase(canaries);
    }

    @Test
    void asksForATokenAndARole() {
        assertThat(client("nobody", "FUNDRAISER", "*").get("/households/x").status())
                .isEqualTo(403);
        assertThat(new RegistryClient(port, "nonsense").get("/households/x").status())
                .isEqualTo(401);
        assertThat(client("worker", "SOCIAL_WORKER", "*").csv(BodyPublishers.ofString("")).status())
                .isEqualTo(403);
    }

    private static String headers(Delivery record) {
        StringBuilder all = new StringBuilder(record.key());
        record.headers()
                .forEach((name, value) -> all.append(name).append(new String(value, UTF_8)));
        return all.toString();
    }

    private static String household(
            String bookNumber, String commune, String name, String economicStatus) {
        return """
        {"bookNumber":"%s","provinceCode":"98","communeCode":"%s","address":"Thôn 1","economicStatus":"%s",
         "members":[{"name":"%s","born":"1957-03-21","sex":"FEMALE","idNumber":"001157000001","head":true,
                     "priorityGroups":["DISABLED_SEVERE"]}]}
        """
                .formatted(bookNumber, commune, economicStatus, name);
    }

    private List<Delivery> announced(String id) {
        return new TopicReader(servers.bootstrapServers()).read(Topics.HOUSEHOLDS, id);
    }

    private String type(Delivery record) {
        return new String(record.headers().get("ce_type"), UTF_8);
    }

    private List<String> found(RegistryClient client, String query) {
        return client.get("/households?" + query)
                .body()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    private List<JsonNode> audit(String subject) {
        return client("auditor", "AUDITOR", "*")
                .get("/audit?subject=" + subject)
                .body()
                .at("/items")
                .valueStream()
                .toList();
    }

    private RegistryClient officer(String commune) {
        return client("officer-" + commune, "COMMUNE_OFFICER", commune);
    }

    private RegistryClient service() {
        return new RegistryClient(port, servers.tokens().of("disbursement", Set.of("SERVICE")));
    }

    private RegistryClient client(String subject, String role, String commune) {
        return new RegistryClient(
                port, servers.tokens().of(subject, Set.of(role), Set.of(commune)));
    }
}
