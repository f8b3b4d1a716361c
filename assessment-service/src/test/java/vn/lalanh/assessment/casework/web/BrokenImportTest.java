package vn.lalanh.assessment.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.lalanh.assessment.casework.CaseServices;
import vn.lalanh.assessment.household.HouseholdServices;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.web.Caller;

/** A device whose connection breaks: nothing that anybody here must mend. */
class BrokenImportTest {

    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();

    @Test
    void whatWasAnsweredStaysAndTheLastLineIsMissing() throws IOException {
        load(500);

        assertThat(answer.toString(StandardCharsets.UTF_8).lines())
                .hasSize(500)
                .noneMatch(line -> line.contains("\"end\""));
    }

    @Test
    void whereNothingWasAnsweredTheTroubleIsToldAsUsual() {
        assertThatThrownBy(() -> load(499)).isInstanceOf(IOException.class).hasMessage("gone");
        assertThat(answer.size()).isZero();
    }

    private void load(int lines) throws IOException {
        MemoryPlatform platform = MemoryPlatform.of("/assessment-service");
        CaseServices cases = new CaseServices(platform, new HouseholdServices(platform));
        try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
            new CaseImport(
                            cases.service(),
                            validators.getValidator(),
                            JsonMapper.builder().build(),
                            platform.clock())
                    .load(new JsonReports(breaking(lines)), () -> answer, officer());
        }
    }

    private static Caller officer() {
        return new Caller(
                "officer", Set.of(Role.COMMUNE_OFFICER), Set.of("*"), null, null, "c", null, "r-1");
    }

    private static InputStream breaking(int lines) {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < lines; n++) {
            text.append(
                    "{\"incidentId\":\"inc-1\",\"householdId\":\"hh-%d\",\"communeCode\":\"99001\"}\n"
                            .formatted(n));
        }
        InputStream whole =
                new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
        InputStream gone =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }

                    @Override
                    public int read(byte[] into, int from, int most) throws IOException {
                        throw new IOException("gone");
                    }
                };
        return new SequenceInputStream(whole, gone);
    }
}
