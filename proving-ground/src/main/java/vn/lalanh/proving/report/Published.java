package vn.lalanh.proving.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reports as text: for the terminal, and as a page under {@code docs/proof/}. */
public final class Published {

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
     * Puts the newest figures in place of the earlier ones of the same name.
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

    private Path write(String name, List<String> page) {
        Path file = root.resolve("docs").resolve("proof").resolve(name + ".md");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", page).stripTrailing() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
