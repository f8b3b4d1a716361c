package vn.lalanh.assessment.simulation.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import vn.lalanh.assessment.simulation.Comparison;
import vn.lalanh.assessment.simulation.Comparison.Amounts;
import vn.lalanh.assessment.simulation.Comparison.Changes;
import vn.lalanh.assessment.simulation.Comparison.Cost;
import vn.lalanh.assessment.simulation.Comparison.Figure;
import vn.lalanh.assessment.simulation.Comparison.Kind;
import vn.lalanh.assessment.simulation.Comparison.Row;

/**
 * Results as one table, a line each figure with what it is about; codes and numbers only, so that no cell can be taken for a
 * formula. What is not shown is {@code <10} or {@code withheld}.
 */
final class ComparisonCsv {

    private static final List<String> HEADER =
            List.of("over", "table", "key", "within", "measure", "unit", "against", "tried");
    private static final String HOUSEHOLDS = "HOUSEHOLDS";
    private static final String VND = "VND";

    private final CsvWriter csv;
    private final Comparison result;

    private ComparisonCsv(CsvWriter csv, Comparison result) {
        this.csv = csv;
        this.result = result;
    }

    static String of(List<Comparison> results) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            results.forEach(result -> new ComparisonCsv(csv, result).write());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write() {
        changes("total", "ALL", "", result.total());
        amounts("total", "ALL", "", "amount", VND, result.money());
        var coverage = result.coverage();
        amounts(
                "coverage",
                "HELPED",
                "",
                "count",
                HOUSEHOLDS,
                new Amounts(coverage.helpedAgainst(), coverage.helpedTried()));
        one("coverage", "NEWLY_HELPED", "", "count", coverage.newlyHelped());
        one("coverage", "NO_LONGER_HELPED", "", "count", coverage.noLongerHelped());
        one("left-out", "WITHOUT_LAW", "", "count", result.leftOut().withoutLaw());
        one("left-out", "WITHOUT_FACTS", "", "count", result.leftOut().withoutFacts());
        one("left-out", "ENDED", "", "count", result.leftOut().ended());
        result.funds().forEach(cost -> cost("fund", cost));
        result.benefits().forEach(cost -> cost("benefit", cost));
        result.groups().rows().forEach(row -> row("group", row));
        result.places().rows().forEach(row -> row(row.within() == null ? "area" : "commune", row));
        result.most().forEach(this::kind);
    }

    private void cost(String table, Cost cost) {
        amounts(table, cost.name(), "", "count", HOUSEHOLDS, cost.households());
        amounts(table, cost.name(), "", "amount", cost.unit(), cost.amount());
    }

    private void row(String table, Row row) {
        String within = row.within() == null ? "" : row.within();
        changes(table, row.key(), within, row.changes());
        amounts(table, row.key(), within, "amount", VND, row.money());
    }

    private void kind(Kind kind) {
        var profile = kind.profile();
        line(
                "kind",
                String.join(
                        " ",
                        profile.damage(),
                        profile.economicStatus(),
                        profile.persons(),
                        profile.casualties() ? "CASUALTIES" : "NO_CASUALTIES",
                        profile.priority() ? "PRIORITY" : "NO_PRIORITY"),
                "at least " + kind.atLeast(),
                "mean",
                VND,
                Long.toString(kind.against()),
                Long.toString(kind.tried()));
    }

    private void changes(String table, String key, String within, Changes changes) {
        one(table, key, within, "households", changes.households());
        one(table, key, within, "winners", changes.winners());
        one(table, key, within, "losers", changes.losers());
        one(table, key, within, "same", changes.same());
    }

    /** What has one figure, not one a side. */
    private void one(String table, String key, String within, String measure, Figure figure) {
        line(table, key, within, measure, HOUSEHOLDS, "", text(figure));
    }

    private void amounts(
            String table, String key, String within, String measure, String unit, Amounts both) {
        line(table, key, within, measure, unit, text(both.against()), text(both.tried()));
    }

    private void line(String... cells) {
        csv.writeRecord(
                List.of(
                        result.over().name(),
                        cells[0],
                        cells[1],
                        cells[2],
                        cells[3],
                        cells[4],
                        cells[5],
                        cells[6]));
    }

    private static String text(Figure figure) {
        return SimulationView.json(figure).toString();
    }
}
