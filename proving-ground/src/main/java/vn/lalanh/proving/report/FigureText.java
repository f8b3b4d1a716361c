package vn.lalanh.proving.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.lalanh.proving.report.Figures.Row;
import vn.lalanh.proving.report.Figures.Small;

/** Figures of a benchmark as text: for the terminal, and as tables. */
public final class FigureText {

    private static final List<String> COLUMNS =
            List.of(
                    "",
                    "done",
                    "a second",
                    "p50 ms",
                    "p95 ms",
                    "p99 ms",
                    "CPU µs each",
                    "servers' CPU µs each",
                    "allocated each",
                    "heap MiB",
                    "resident MiB");

    private static final List<String> SMALL =
            List.of("", "ns each", "± ns", "allocated B each", "stretches");

    private FigureText() {}

    /** What a person at the terminal reads. */
    public static List<String> lines(Figures figures) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s %s; store: %s"
                        .formatted(mark(figures.holds()), figures.what(), figures.store()));
        for (Row row : figures.rows()) {
            List<String> cells = cells(row);
            lines.add("  " + row.name());
            for (int i = 1; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    lines.add("    %-22s %s".formatted(COLUMNS.get(i), cells.get(i)));
                }
            }
        }
        figures.small().forEach(one -> lines.add("  " + line(one)));
        figures.bars().forEach(bar -> lines.add("  " + sentence(bar)));
        figures.notes().forEach(note -> lines.add("  " + note));
        figures.violations().forEach(violation -> lines.add("  ✗ " + violation));
        return lines;
    }

    /** The same as Markdown. */
    static List<String> page(Figures figures) {
        List<String> page = new ArrayList<>();
        page.add("Store: " + figures.store() + ".");
        page.add("");
        if (!figures.rows().isEmpty()) {
            table(page, COLUMNS, figures.rows().stream().map(FigureText::cells).toList());
        }
        if (!figures.small().isEmpty()) {
            table(page, SMALL, figures.small().stream().map(FigureText::cells).toList());
        }
        if (!figures.bars().isEmpty()) {
            page.add("| bar | wanted | measured | |");
            page.add("|---|---|---|---|");
            figures.bars()
                    .forEach(bar ->
                            page.add(
                                    "| %s | %s | %s | %s |"
                                            .formatted(
                                                    bar.name(),
                                                    bar.wanted(),
                                                    bar.measured(),
                                                    bar.met() ? "met" : "missed")));
            page.add("");
        }
        figures.notes().forEach(note -> page.add("- " + note));
        figures.violations().forEach(violation -> page.add("- **" + violation + "**"));
        return page;
    }

    private static void table(List<String> page, List<String> columns, List<List<String>> rows) {
        page.add("| " + String.join(" | ", columns) + " |");
        page.add("|---|" + "---:|".repeat(columns.size() - 1));
        rows.forEach(cells -> page.add("| " + String.join(" | ", cells) + " |"));
        page.add("");
    }

    private static String line(Small one) {
        return "%-24s %s ns ± %s, %s B allocated"
                .formatted(one.name(), text(one.nanos()), text(one.margin()), text(one.bytes()));
    }

    private static List<String> cells(Small one) {
        return List.of(
                one.name(),
                text(one.nanos()),
                text(one.margin()),
                text(one.bytes()),
                Long.toString(one.samples()));
    }

    private static String sentence(Figures.Bar bar) {
        return "%s %s: %s (%s)"
                .formatted(mark(bar.met()), bar.name(), bar.measured(), bar.wanted());
    }

    private static String mark(boolean good) {
        return good ? "✓" : "✗";
    }

    private static List<String> cells(Row row) {
        if (row.count() == 0) {
            return List.of(row.name(), "nothing", "", "", "", "", "", "", "", "", "");
        }
        boolean single = row.nanos() != null;
        return List.of(
                row.name(),
                "%,d %ss".formatted(row.count(), row.unit()),
                text(row.rate()),
                single ? text(row.millis(50)) : "",
                single ? text(row.millis(95)) : "",
                single ? text(row.millis(99)) : "",
                text(row.cpuMicros()),
                row.othersCpu().isZero() ? "" : text(row.othersCpuMicros()),
                "%,d B".formatted(row.allocated() / row.count()),
                "%,d".formatted(row.heap()),
                row.resident() == 0 ? "" : "%,d".formatted(row.resident()));
    }

    /** Three digits that matter, whatever the size. */
    private static String text(double value) {
        String format = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
