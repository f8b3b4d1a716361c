package vn.lalanh.platform.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.security.TestTokens;

/** A service's slice test of a controller meets the same edge as the service. */
@WebMvcTest(Probe.ProbeController.class)
class SliceTest {

    private final MockMvc mvc;

    SliceTest(@Autowired MockMvc mvc) {
        this.mvc = mvc;
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @Import(Probe.ProbeController.class)
    static class Service {}

    @DynamicPropertySource
    static void tokens(DynamicPropertyRegistry registry) {
        registry.add("lalanh.security.jwk-set-uri", TestTokens::jwkSetUri);
        registry.add("lalanh.security.issuer", () -> TestTokens.ISSUER);
    }

    @Test
    void hasTheWholeEdge() throws Exception {
        String officer = TestTokens.bearer(Role.COMMUNE_OFFICER);

        mvc.perform(get("/cases/case-1").header("Authorization", officer))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"7\""))
                .andExpect(header().exists("X-Correlation-Id"));
        mvc.perform(get("/cases/case-2").header("Authorization", officer))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detailEn").isNotEmpty());
        mvc.perform(get("/cases/case-1")).andExpect(status().isUnauthorized());
        mvc.perform(get("/caller").header("Authorization", TestTokens.bearer(Role.ADMIN)))
                .andExpect(status().isForbidden());
    }
}
