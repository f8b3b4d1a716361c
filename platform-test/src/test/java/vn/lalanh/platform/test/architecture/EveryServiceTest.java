package vn.lalanh.platform.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arch test of the arch tests: rules that a service does not run protect nothing. */
class EveryServiceTest {

    @Test
    void runsTheSharedRules() throws IOException {
        Path root = Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
        Set<String> without = new TreeSet<>();
        try (Stream<Path> modules = Files.list(root)) {
            List<Path> services =
                    modules.filter(module -> module.getFileName().toString().endsWith("-service"))
                            .toList();
            assertThat(services).isNotEmpty();
            for (Path service : services) {
                if (!runsTheRules(service.resolve("src/test/java"))) {
                    without.add(service.getFileName().toString());
                }
            }
        }

        assertThat(without).as("services without ArchitectureRules.check").isEmpty();
    }

    private static boolean runsTheRules(Path tests) throws IOException {
        if (!Files.isDirectory(tests)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(tests)) {
            for (Path file : files.filter(f -> f.endsWith("ArchitectureTest.java")).toList()) {
                if (Files.readString(file).contains("ArchitectureRules.check(")) {
                    return true;
                }
            }
        }
        return false;
    }
}
