package vn.lalanh.assessment.disasterreport.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Counted.Damage;
import vn.lalanh.assessment.disasterreport.DisasterReport.Content;
import vn.lalanh.assessment.disasterreport.Duty;
import vn.lalanh.assessment.disasterreport.Reporting.Owed;
import vn.lalanh.assessment.figures.Figures.Row;

/** Reports as a table: codes, dates and numbers only, so that no cell can be taken for a formula. */
final class ReportCsv {

    private static final List<String> HEADER =
            List.of(
                    "number",
                    "kind",
                    "place",
                    "day",
                    "dueAt",
                    "status",
                    "submittedAt",
                    "cases",
                    "housesTotal",
                    "housesHeavy",
                    "housesPartial",
                    "injured",
                    "deadOrMissing",
                    "hungry");

    private ReportCsv() {}

    static String of(List<Owed> reports) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            for (Owed owed : reports) {
                csv.writeRecord(cells(owed));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> cells(Owed owed) {
        Duty duty = owed.duty();
        Content sent = owed.submitted();
        List<String> cells =
                new ArrayList<>(
                        List.of(
                                duty.number(),
                                duty.kind().name(),
                                duty.place(),
                                duty.day().toString(),
                                duty.dueAt().toString(),
                                owed.status().name(),
                                sent == null ? "" : sent.at().toString()));
        cells.addAll(figures(sent == null ? null : sent.total()));
        return cells;
    }

    private static List<String> figures(@Nullable Row row) {
        if (row == null) {
            return List.of("", "", "", "", "", "", "");
        }
        return List.of(
                Long.toString(row.cases()),
                Long.toString(row.houses(Damage.TOTAL)),
                Long.toString(row.houses(Damage.HEAVY)),
                Long.toString(row.houses(Damage.PARTIAL)),
                Long.toString(row.injured()),
                Long.toString(row.deadOrMissing()),
                Long.toString(row.hungry()));
    }
}
