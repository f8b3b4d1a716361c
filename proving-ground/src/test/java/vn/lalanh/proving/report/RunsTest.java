package vn.lalanh.proving.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {

    private static final Machine MACHINE =
            new Machine(
                    Instant.parse("2026-11-25T05:00:00Z"), "abc", "25", "Linux", 2, 24_000, 0.1);

    @TempDir private Path root;

    private List<String> publish(String page, String seeds, long count, String... violations)
            throws IOException {
        Report report =
                new Report(
                        "simulated histories",
                        new LinkedHashMap<>(Map.of("histories", count)),
                        new LinkedHashMap<>(Map.of("seeds", seeds)),
                        List.of(violations));
        Path file = new Published(root).page(page, "./run prove", MACHINE, report);
        List<String> lines = Files.readAllLines(file);
        int heading = lines.indexOf("## Published runs");
        return heading < 0 ? List.of() : lines.subList(heading + 4, lines.size());
    }

    @Test
    void addUpInTheOrderOfTheirSeeds() throws IOException {
        publish("simulation", "200,001 to 300,000, 300,001 to 400,000", 200_000);

        assertThat(publish("simulation", "1 to 5,000", 5_000, "seed 7: lost"))
                .containsExactly(
                        "| 2026-11-25T05:00:00Z | abc | 1 to 5,000 | 5,000 | 1 |",
                        "| 2026-11-25T05:00:00Z | abc | 200,001 to 300,000, 300,001 to 400,000 | 200,000 | 0 |",
                        "| all together | | | 205,000 | 1 |");
    }

    @Test
    void takeThePlaceOfThoseWithTheSameSeeds() throws IOException {
        publish("simulation", "1 to 5,000", 5_000, "seed 7: lost");
        publish("simulation", "5,001 to 6,000", 1_000);

        assertThat(publish("simulation", "4,000 to 4,999", 1_000))
                .containsExactly(
                        "| 2026-11-25T05:00:00Z | abc | 4,000 to 4,999 | 1,000 | 0 |",
                        "| 2026-11-25T05:00:00Z | abc | 5,001 to 6,000 | 1,000 | 0 |",
                        "| all together | | | 2,000 | 0 |");
    }

    @Test
    void areNotKeptWhereNothingAddsUp() throws IOException {
        assertThat(publish("guards", "1 to 5", 5)).isEmpty();
    }
}
