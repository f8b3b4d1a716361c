package vn.lalanh.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.security.TestTokens;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.InvalidRequest;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;
import vn.lalanh.platform.web.Probe;

@SpringBootTest(classes = {Probe.class, AuditTest.Store.class})
@AutoConfigureMockMvc
class AuditTest {

    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    private final MockMvc mvc;
    private final AuditTrail trail;
    private final MongoTemplate mongo;

    AuditTest(@Autowired MockMvc mvc, @Autowired AuditTrail trail, @Autowired MongoTemplate mongo) {
        this.mvc = mvc;
        this.trail = trail;
        this.mongo = mongo;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Store {

        @Bean(destroyMethod = "shutdownNow")
        MongoServer server() {
            return new MongoServer(H2Backend.inMemory());
        }

        @Bean
        MongoClient client(MongoServer server) {
            return MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort());
        }

        @Bean
        MongoTemplate mongoTemplate(MongoClient client) {
            return new MongoTemplate(client, "test");
        }
    }

    @DynamicPropertySource
    static void tokens(DynamicPropertyRegistry registry) {
        registry.add("lalanh.security.jwk-set-uri", TestTokens::jwkSetUri);
        registry.add("lalanh.security.issuer", () -> TestTokens.ISSUER);
    }

    @BeforeEach
    void empty() {
        mongo.getCollection("audit").deleteMany(new Document());
    }

    @Test
    void keepsAListAsOneAndFindsItByEachSubject() {
        List<AuditRow> list =
                List.of(
                        row("request-1", "case-1", NOON),
                        row("request-1", "case-2", NOON.plusMillis(3)),
                        row("request-1", "case-3", NOON.plusMillis(5)));

        trail.record(list);
        trail.record(list);

        assertThat(mongo.getCollection("audit").countDocuments()).isEqualTo(1);
        assertThat(trail.of("case-2", first()).items())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.subject()).isEqualTo("case-2");
                    assertThat(row.at()).isEqualTo(NOON);
                    assertThat(row.action()).isEqualTo(list.get(1).action());
                    assertThat(row.who()).isEqualTo("officer-1");
                });
        assertThat(trail.of("case-4", first()).items()).isEmpty();
    }

    @Test
    void keepsWhatWasDoneAndByWhom() {
        AuditRow row = row("request-1", "case-1", NOON);

        trail.record(List.of(row));

        assertThat(trail.of("case-1", first()).items()).containsExactly(row);
        assertThat(row.who()).isEqualTo("officer-1");
        assertThat(row.roles()).containsExactly("APPROVER", "AUDITOR");
    }

    @Test
    void writesARowOnce() {
        AuditRow old = row("request-1", "case-1", NOON);
        AuditRow fresh = row("request-2", "case-1", NOON);
        trail.record(List.of(old));

        trail.record(List.of(old, fresh));

        assertThat(trail.of("case-1", first()).items()).containsExactlyInAnyOrder(old, fresh);
    }

    @Test
    void needsNoRows() {
        trail.record(List.of());

        assertThat(trail.of("case-1", first()).items()).isEmpty();
    }

    @Test
    void givesAllRowsInPartsOldestFirst() {
        List<AuditRow> rows = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            rows.add(row("request-" + i, "case-1", NOON.plusSeconds(i / 4)));
        }
        rows.add(row("request-x", "case-2", NOON));
        trail.record(rows.reversed());

        List<AuditRow> read = new ArrayList<>();
        String after = null;
        do {
            ListOf<AuditRow> part = trail.of("case-1", new Page(4, after));
            read.addAll(part.items());
            after = part.next();
        } while (after != null);

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(rows.subList(0, 25))
                .isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }

    @Test
    void refusesACursorThatIsNone() {
        for (String wrong : List.of("x", "_", "12", "9999999999999999_a", "a_b")) {
            assertThatThrownBy(() -> trail.of("case-1", new Page(4, wrong)))
                    .isInstanceOf(InvalidRequest.class);
        }
    }

    @Test
    void showsRowsToAuditorsOnly() throws Exception {
        trail.record(List.of(row("request-1", "case-1", NOON)));

        mvc.perform(
                        get("/audit?subject=case-1")
                                .header("Authorization", TestTokens.bearer(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].action").value("case-approved"))
                .andExpect(jsonPath("$.items[0].at").value("2026-11-23T05:00:00Z"));
        mvc.perform(
                        get("/audit?subject=case-1")
                                .header("Authorization", TestTokens.bearer(Role.ADMIN)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/audit").header("Authorization", TestTokens.bearer(Role.AUDITOR)))
                .andExpect(status().isBadRequest());
        mvc.perform(
                        get("/audit?subject= ")
                                .header("Authorization", TestTokens.bearer(Role.AUDITOR)))
                .andExpect(status().isBadRequest());
    }

    private static Page first() {
        return new Page(50, null);
    }

    private static AuditRow row(String requestId, String subject, Instant at) {
        Caller caller =
                new Caller(
                        "officer-1",
                        Set.of(Role.AUDITOR, Role.APPROVER),
                        Set.of("*"),
                        null,
                        null,
                        "correlation",
                        null,
                        requestId);
        return AuditRow.of(caller, at, "case-approved", subject, "Quyết định hỗ trợ");
    }
}
