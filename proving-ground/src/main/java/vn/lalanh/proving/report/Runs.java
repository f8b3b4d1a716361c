package vn.lalanh.proving.report;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * All published runs of a proof that takes seeds, as a table in its page: what takes too long for one run is shown in
 * parts. No seed counts twice, as a run takes the place of earlier ones that had a seed of its.
 *
 * @param counted what adds up, {@code histories}
 */
record Runs(String counted, List<Run> all) {

    private static final String HEADING = "## Published runs";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d+");

    Runs {
        all = List.copyOf(all);
    }

    /** A row of the table. */
    record Run(String at, String commit, String seeds, long count, long violations) {

        private static Run of(Machine machine, String seeds, Report report, String counted) {
            return new Run(
                    machine.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                    machine.commit(),
                    seeds,
                    report.saw().getOrDefault(counted, 0L),
                    report.violations().size());
        }

        private static Run read(String row) {
            String[] cells = row.substring(2).split(" \\| | \\|", -1);
            return new Run(cells[0], cells[1], cells[2], number(cells[3]), number(cells[4]));
        }

        private String row() {
            return "| %s | %s | %s | %,d | %,d |".formatted(at, commit, seeds, count, violations);
        }

        private long first() {
            return numbers().getFirst();
        }

        private long last() {
            return numbers().getLast();
        }

        private List<Long> numbers() {
            return NUMBER.matcher(seeds)
                    .results()
                    .map(MatchResult::group)
                    .map(Run::number)
                    .sorted()
                    .toList();
        }

        private boolean shares(Run other) {
            return first() <= other.last() && other.first() <= last();
        }

        private static long number(String text) {
            return Long.parseLong(text.replace(",", ""));
        }
    }

    /** What the page holds; nothing for one without such a table. */
    static Runs in(List<String> page, String counted) {
        int heading = page.indexOf(HEADING);
        return new Runs(
                counted,
                heading < 0
                        ? List.of()
                        : page.stream()
                                .skip(heading)
                                .filter(line -> line.matches("\\| \\d.*"))
                                .map(Run::read)
                                .toList());
    }

    /** With one more. */
    Runs and(Machine machine, String seeds, Report report) {
        Run run = Run.of(machine, seeds, report, counted);
        List<Run> more = new ArrayList<>(all);
        more.removeIf(run::shares);
        more.add(run);
        more.sort(Comparator.comparingLong(Run::first));
        return new Runs(counted, more);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(HEADING);
        lines.add("");
        lines.add("| when | commit | seeds | " + counted + " | violations |");
        lines.add("|---|---|---|---:|---:|");
        all.forEach(run -> lines.add(run.row()));
        lines.add(
                "| all together | | | %,d | %,d |"
                        .formatted(
                                all.stream().mapToLong(Run::count).sum(),
                                all.stream().mapToLong(Run::violations).sum()));
        return lines;
    }
}
