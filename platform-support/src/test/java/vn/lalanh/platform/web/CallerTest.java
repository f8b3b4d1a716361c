package vn.lalanh.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.security.TestTokens;

@SpringBootTest(classes = Probe.class)
@AutoConfigureMockMvc
class CallerTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final MockMvc mvc;

    CallerTest(@Autowired MockMvc mvc) {
        this.mvc = mvc;
    }

    @DynamicPropertySource
    static void tokens(DynamicPropertyRegistry registry) {
        registry.add("lalanh.security.jwk-set-uri", TestTokens::jwkSetUri);
        registry.add("lalanh.security.issuer", () -> TestTokens.ISSUER);
    }

    @Test
    void isMadeFromTokenAndHeaders() throws Exception {
        mvc.perform(
                        as(get("/caller"), "00001", "00002")
                                .header("Idempotency-Key", "key-1")
                                .header("If-Match", "\"7\"")
                                .header("X-Correlation-Id", "storm-1")
                                .header("traceparent", TRACE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.subject").value("officer-1"))
                .andExpect(jsonPath("$.roles").value(Role.COMMUNE_OFFICER))
                .andExpect(jsonPath("$.communes").value(containsInAnyOrder("00001", "00002")))
                .andExpect(jsonPath("$.idempotencyKey").value("key-1"))
                .andExpect(jsonPath("$.ifMatch").value(7))
                .andExpect(jsonPath("$.correlationId").value("storm-1"))
                .andExpect(jsonPath("$.traceparent").value(TRACE))
                .andExpect(jsonPath("$.requestId").isNotEmpty());
    }

    @Test
    void doesWithoutHeaders() throws Exception {
        mvc.perform(as(get("/caller")).header("traceparent", "nonsense"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.idempotencyKey").isEmpty())
                .andExpect(jsonPath("$.ifMatch").isEmpty())
                .andExpect(jsonPath("$.traceparent").isEmpty());
    }

    @Test
    void isAnonymousInPublic() throws Exception {
        mvc.perform(get("/public/figures"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value("anonymous"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "khóa", "tab\t"})
    void refusesAKeyThatIsNotVisibleAscii(String key) throws Exception {
        mvc.perform(as(get("/caller")).header("Idempotency-Key", key))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("Idempotency-Key"));
    }

    @Test
    void takesKeysUpTo128Characters() throws Exception {
        mvc.perform(as(get("/caller")).header("Idempotency-Key", "k".repeat(128)))
                .andExpect(status().isOk());
        mvc.perform(as(get("/caller")).header("Idempotency-Key", "k".repeat(129)))
                .andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "*",
                "W/\"7\"",
                "\"x\"",
                "\"-1\"",
                "\"7\", \"8\"",
                "\"9999999999999999999\""
            })
    void refusesAVersionThatIsNotAQuotedNumber(String version) throws Exception {
        mvc.perform(as(get("/caller")).header("If-Match", version))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("If-Match"))
                .andExpect(jsonPath("$.errors[0].vi").value(containsString("ETag")));
    }

    @Test
    void givesTheVersionAndAsksForItBack() throws Exception {
        mvc.perform(as(get("/cases/case-1"))).andExpect(header().string("ETag", "\"7\""));
        mvc.perform(approver()).andExpect(status().is(428));
        mvc.perform(approver().header("If-Match", "\"6\"")).andExpect(status().is(412));
        mvc.perform(approver().header("If-Match", "\"7\""))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"8\""));
    }

    @Test
    void answersACreationWithItsPlaceAndVersion() throws Exception {
        mvc.perform(
                        as(post("/cases"))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"commune\":\"00001\",\"households\":3}"))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/cases/case-1"))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.text").value("00001"));
    }

    @Test
    void cutsListsIntoParts() throws Exception {
        mvc.perform(as(get("/cases?commune=00001&limit=2"), "*"))
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.next").value("after-b"));
        mvc.perform(as(get("/cases?commune=00001&limit=4"), "*"))
                .andExpect(jsonPath("$.items.length()").value(4))
                .andExpect(jsonPath("$.next").isEmpty());
    }

    @Test
    void actsOnlyInItsTerritory() throws Exception {
        mvc.perform(as(get("/cases?commune=00001"), "00001")).andExpect(status().isOk());
        mvc.perform(as(get("/cases?commune=00001"), "00002"))
                .andExpect(status().isForbidden())
                .andExpect(
                        jsonPath("$.type").value("https://lalanh.vn/problems/outside-territory"));
        mvc.perform(as(get("/cases?commune=00001"))).andExpect(status().isForbidden());
    }

    @Test
    void tellsBodiesApart() {
        Caller caller =
                new Caller("s", Set.of(), Set.of(), "key", 7L, "correlation", null, "request");

        Cause.Request first = caller.asking(new Probe.View("a", "b"));

        assertThat(first)
                .isEqualTo(caller.asking(new Probe.View("a", "b")))
                .isNotEqualTo(caller.asking(new Probe.View("a", "c")));
        assertThat(first.bodyHash()).matches("[0-9a-f]{64}");
        assertThat(first.causationId()).isEqualTo("request");
        assertThat(first.expectedVersion()).isEqualTo(7);
        assertThatThrownBy(() -> caller.requireIn("00001"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("outside-territory"));
    }

    private static MockHttpServletRequestBuilder approver() {
        return post("/cases/case-1/approve")
                .header("Authorization", TestTokens.bearer(Role.APPROVER));
    }

    private static MockHttpServletRequestBuilder as(
            MockHttpServletRequestBuilder request, String... communes) {
        return request.header(
                "Authorization",
                TestTokens.bearer(List.of(Role.COMMUNE_OFFICER), List.of(communes)));
    }
}
