package vn.lalanh.proving.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reports as text: for the terminal, and as a page under {@code docs/proof/}. */
public final class Published {

    /** What adds up from run to run of a proof, by the name of its page. */
    private static final Map<String, String> ADDS_UP =
            Map.of("simulation", "histories", "kills", "SIGKILLs");

    private final Path root;

    /** @param root of the repository */
    public Published(Path root) {
        this.root = root;
    }

    /** What a person at the terminal reads. */
    public static List<String> lines(Report report) {
        List<String> lines = new ArrayList<>();
        lines.add((report.holds() ? "✓ " : "✗ ") + report.what());
        report.saw().forEach((name, count) -> lines.add("  %-28s %,d".formatted(name, count)));
        report.measured().forEach((name, value) -> lines.add("  %-28s %s".formatted(name, value)));
        report.unseen().forEach(name -> lines.add("  ✗ saw no " + name + ": proves nothing"));
        report.violations().forEach(violation -> lines.add("  ✗ " + violation));
        return lines;
    }

    /**
     * Puts the newest figures in place of the earlier ones of the same name. Where runs with other seeds add up, a table
     * keeps a row of each.
     *
     * @param name of the page, {@code simulation}
     * @param command with which anyone gets the same
     */
    public Path page(String name, String command, Machine machine, Report report) {
        List<String> page = new ArrayList<>();
        page.add("# " + report.what());
        page.add("");
        page.add("`" + command + "`");
        page.add("");
        page.add(machine.line());
        page.add("");
        page.add("| | |");
        page.add("|---|---:|");
        report.saw().forEach((key, count) -> page.add("| %s | %,d |".formatted(key, count)));
        report.measured().forEach((key, value) -> page.add("| %s | %s |".formatted(key, value)));
        page.add("| violations | %,d |".formatted(report.violations().size()));
        page.add("");
        report.unseen().forEach(key -> page.add("- saw no " + key + ": proves nothing"));
        report.violations().forEach(violation -> page.add("- " + violation));
        if (!page.getLast().isEmpty()) {
            page.add("");
        }
        page.addAll(runs(name, machine, report));
        return write(name, page);
    }

    /** As {@link #page(String, String, Machine, Report)}, of a benchmark. */
    public Path page(String name, String command, Machine machine, Figures figures) {
        List<String> page = new ArrayList<>();
        page.add("# " + figures.what());
        page.add("");
        page.add("`" + command + "`");
        page.add("");
        page.add(machine.line());
        page.add("");
        page.addAll(FigureText.page(figures));
        return write(name, page);
    }

    private List<String> runs(String name, Machine machine, Report report) {
        String counted = ADDS_UP.get(name);
        String seeds = report.measured().get("seeds");
        if (counted == null || seeds == null || seeds.isEmpty()) {
            return List.of();
        }
        return Runs.in(read(name), counted).and(machine, seeds, report).lines();
    }

    private List<String> read(String name) {
        Path file = file(name);
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return root.resolve("docs").resolve("proof").resolve(name + ".md");
    }

    private Path write(String name, List<String> page) {
        Path file = file(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", page).stripTrailing() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
