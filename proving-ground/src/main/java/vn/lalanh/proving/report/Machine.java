package vn.lalanh.proving.report;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where and when figures were taken; without it no figure is published.
 *
 * @param commit of the code, with {@code +} behind it where files differed from it, other than the pages of figures
 * @param load average of the last minute, all programs of the machine together; negative where the system has none
 */
public record Machine(
        Instant at,
        String commit,
        String java,
        String system,
        int cores,
        long memory,
        double load) {

    private static final long MEBI = 1_048_576;

    /** As it is now. */
    public static Machine now(Path root) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        long memory =
                system instanceof com.sun.management.OperatingSystemMXBean more
                        ? more.getTotalMemorySize() / MEBI
                        : 0;
        String changed =
                git(root, "status", "--porcelain", "--", ".", ":!docs/proof").isEmpty() ? "" : "+";
        return new Machine(
                Instant.now(),
                git(root, "rev-parse", "--short=10", "HEAD") + changed,
                Runtime.version().toString(),
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                system.getAvailableProcessors(),
                memory,
                system.getSystemLoadAverage());
    }

    /** One line for people. */
    public String line() {
        return "%s, commit %s, %d cores, %,d MiB, %s, Java %s, load %.1f"
                .formatted(at, commit, cores, memory, system, java, load);
    }

    private static String git(Path root, String... arguments) {
        try {
            var command = new ArrayList<>(List.of("git"));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command).directory(root.toFile()).start();
            try (InputStream out = process.getInputStream()) {
                String text = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
                return process.waitFor() == 0 ? text : "unknown";
            }
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
