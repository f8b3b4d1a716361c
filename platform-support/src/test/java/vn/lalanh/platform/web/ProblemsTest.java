package vn.lalanh.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.security.TestTokens;

@SpringBootTest(classes = Probe.class)
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

    private static final String GOOD =
            """
            {"commune":"00001","households":3,"kind":"ROOF",
             "lines":[{"amount":1,"damage":"WHOLLY","on":"2026-11-23"}]}
            """;

    private final MockMvc mvc;

    ProblemsTest(@Autowired MockMvc mvc) {
        this.mvc = mvc;
    }

    @DynamicPropertySource
    static void tokens(DynamicPropertyRegistry registry) {
        registry.add("lalanh.security.jwk-set-uri", TestTokens::jwkSetUri);
        registry.add("lalanh.security.issuer", () -> TestTokens.ISSUER);
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_STATE,409",
        "NO_SENSE,422",
        "UNKNOWN,404",
        "OLD,412",
        "NOT_YOURS,403",
        "TOO_MUCH,413",
        "NOT_TAKEN,415"
    })
    void namesTheRefusal(String rule, int expected) throws Exception {
        problem(get("/trouble/" + rule), expected, "probe-rule")
                .andExpect(jsonPath("$.title").isNotEmpty())
                .andExpect(jsonPath("$.status").value(expected))
                .andExpect(jsonPath("$.detail").value("Không được, vì quy tắc thử."))
                .andExpect(jsonPath("$.detailEn").value("No, because of the rule of the test."));
    }

    @Test
    void namesThePartsThatBreakARule() throws Exception {
        problem(get("/trouble/part"), 415, "probe-rule")
                .andExpect(jsonPath("$.errors[0].field").value("files[1]"))
                .andExpect(jsonPath("$.errors[0].en").value("Send a photo."));
    }

    @Test
    void saysWhatIsWrongWithAForm() throws Exception {
        problem(get("/trouble/form"), 400, "unreadable-form");
        problem(get("/trouble/form-too-large"), 413, "too-large");
    }

    @Test
    void tellsEveryBrokenConstraintInBothLanguages() throws Exception {
        String bad =
                """
                {"commune":" ","households":1001,"kind":"roof",
                 "lines":[{"amount":0,"damage":"WHOLLY","on":"2026-11-23"}]}
                """;

        problem(body(bad), 400, "invalid-request")
                .andExpect(jsonPath("$.errors.length()").value(5))
                .andExpect(jsonPath("$.errors[0].field").value("commune"))
                .andExpect(jsonPath("$.errors[0].en").value("Must have 3 to 20 characters."))
                .andExpect(jsonPath("$.errors[0].vi").value("Phải dài từ 3 đến 20 ký tự."))
                .andExpect(jsonPath("$.errors[1].field").value("commune"))
                .andExpect(jsonPath("$.errors[2].field").value("households"))
                .andExpect(jsonPath("$.errors[2].vi").value("Phải nhỏ hơn hoặc bằng 1000."))
                .andExpect(jsonPath("$.errors[2].en").value("Must be 1000 or less."))
                .andExpect(jsonPath("$.errors[3].vi").value("Chỉ gồm chữ hoa."))
                .andExpect(jsonPath("$.errors[3].en").value("Capital letters only."))
                .andExpect(jsonPath("$.errors[4].field").value("lines[0].amount"))
                .andExpect(jsonPath("$.errors[4].vi").value("Phải lớn hơn 0."));
    }

    @Test
    void tellsBrokenConstraintsOfParameters() throws Exception {
        problem(get("/cases?commune=123456"), 400, "invalid-request")
                .andExpect(jsonPath("$.errors[0].field").value("commune"))
                .andExpect(jsonPath("$.errors[0].vi").value("Phải dài từ 5 đến 5 ký tự."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"households\":3 | \"households\":\"Hoa\" | households | Phải là số nguyên, như 12.",
                "\"WHOLLY\" | \"Hoa\" | lines[0].damage | Phải là một trong: PARTLY, WHOLLY.",
                "\"2026-11-23\" | \"Hoa\" | lines[0].on | Phải là ngày theo dạng 2026-11-23.",
                "\"amount\":1 | \"amount\":null | lines[0].amount | Phải là số nguyên, như 12.",
                "\"amount\":1 | \"amount\":{\"Hoa\":1} | lines[0].amount | Phải là số nguyên, như 12."
            })
    void saysWhereJsonDoesNotFitAndNeverWhatStoodThere(
            String from, String to, String field, String vi) throws Exception {
        String answer =
                problem(body(GOOD.replace(from.strip(), to.strip())), 400, "invalid-request")
                        .andExpect(jsonPath("$.errors[0].field").value(field.strip()))
                        .andExpect(jsonPath("$.errors[0].vi").value(vi.strip()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        assertThat(answer).doesNotContain("Hoa");
    }

    @Test
    void saysWhereJsonIsBroken() throws Exception {
        problem(body("{\"commune\":\"Hoa\n"), 400, "malformed-json")
                .andExpect(jsonPath("$.detail").value(containsString("dòng 1")));
        problem(body("Hoa"), 400, "malformed-json");
        problem(body(""), 400, "missing-body");
    }

    @Test
    void namesWhatIsMissing() throws Exception {
        problem(get("/cases"), 400, "invalid-request")
                .andExpect(jsonPath("$.errors[0].field").value("commune"))
                .andExpect(
                        jsonPath("$.errors[0].vi")
                                .value("Thiếu tham số bắt buộc này; hãy bổ sung."));
        problem(get("/header"), 400, "invalid-request")
                .andExpect(jsonPath("$.errors[0].field").value("X-Needed"));
    }

    @Test
    void namesTheChoicesOfAParameter() throws Exception {
        problem(get("/cases?commune=00001&damage=Hoa"), 400, "invalid-request")
                .andExpect(jsonPath("$.errors[0].field").value("damage"))
                .andExpect(jsonPath("$.errors[0].en").value("Must be one of: PARTLY, WHOLLY."));
    }

    @ParameterizedTest
    @CsvSource({"0", "201", "-1", "x", "9999999999"})
    void boundsTheSizeOfAPage(String limit) throws Exception {
        problem(get("/cases?commune=00001&limit=" + limit), 400, "invalid-request")
                .andExpect(jsonPath("$.errors[0].field").value("limit"));
    }

    @Test
    void tellsWhichMethodsAndTypesItTakes() throws Exception {
        problem(delete("/cases"), 405, "method-not-allowed")
                .andExpect(jsonPath("$.detail").value(containsString("GET, POST")))
                .andExpect(header().exists("Allow"));
        problem(
                        post("/cases").contentType(MediaType.TEXT_PLAIN).content("x"),
                        415,
                        "unsupported-media-type")
                .andExpect(jsonPath("$.detail").value(containsString("application/json")));
        problem(get("/cases/case-1").accept(MediaType.IMAGE_PNG), 406, "not-acceptable");
    }

    @Test
    void knowsNoOtherAddress() throws Exception {
        problem(get("/nowhere"), 404, "unknown-address");
        problem(get("/cases/other"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"store", "driver"})
    void asksToComeBackWhileTheStoreIsAway(String what, CapturedOutput log) throws Exception {
        problem(get("/trouble/" + what), 503, "store-unavailable")
                .andExpect(header().string("Retry-After", "5"));

        assertThat(log).contains("WARN").contains("store-unavailable").doesNotContain("\tat ");
    }

    @Test
    void asksToComeBackWhenOverloaded() throws Exception {
        problem(get("/trouble/overloaded"), 503, "overloaded")
                .andExpect(header().string("Retry-After", "8"));
    }

    @Test
    void hidesABugAndLogsItOnce(CapturedOutput log) throws Exception {
        String answer =
                problem(
                                get("/trouble/bug").header("X-Correlation-Id", "find-me"),
                                500,
                                "internal-error")
                        .andExpect(header().string("X-Correlation-Id", "find-me"))
                        .andExpect(jsonPath("$.correlationId").value("find-me"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        assertThat(answer).doesNotContain("secret", "Exception", "vn.lalanh.platform");
        assertThat(log.getOut().split("secret Nguyễn Thị Hoa", -1)).hasSize(2);
        assertThat(log).contains("correlation id find-me");
    }

    @Test
    void replacesACorrelationIdThatCouldForgeALogLine() throws Exception {
        problem(get("/nowhere").header("X-Correlation-Id", "a\tb"), 404, "unknown-address")
                .andExpect(jsonPath("$.correlationId").value(containsString("-7")));
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        problem(body(" ".repeat(4 * 1024 * 1024 + 1)), 413, "too-large")
                .andExpect(jsonPath("$.detail").value(containsString("4 MB")));
    }

    private static MockHttpServletRequestBuilder body(String json) {
        return post("/cases").contentType(MediaType.APPLICATION_JSON).content(json);
    }

    private ResultActions problem(MockHttpServletRequestBuilder request, int status, String code)
            throws Exception {
        return mvc.perform(request.header("Authorization", TestTokens.bearer(Role.COMMUNE_OFFICER)))
                .andExpect(status().is(status))
                .andExpect(header().string("Content-Type", is("application/problem+json")))
                .andExpect(jsonPath("$.type").value("https://lalanh.vn/problems/" + code))
                .andExpect(jsonPath("$.detail").isNotEmpty())
                .andExpect(jsonPath("$.detailEn").isNotEmpty())
                .andExpect(jsonPath("$.correlationId").isNotEmpty());
    }
}
