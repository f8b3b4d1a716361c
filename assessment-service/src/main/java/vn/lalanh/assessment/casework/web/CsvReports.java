package vn.lalanh.assessment.casework.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.web.CsvTable;
import vn.lalanh.platform.web.FieldProblem;
import vn.lalanh.platform.web.InvalidRequest;

/**
 * A table with a header, a row a report: UTF-8 with or without a byte order mark, commas or semicolons. A row becomes the
 * same object that a line of JSON is.
 */
final class CsvReports implements ReportLines {

    private final Iterator<CsvRecord> records;
    private List<ReportColumn> columns = List.of();
    private int lastLine;
    private boolean ended;

    private CsvReports(Iterator<CsvRecord> records) {
        this.records = records;
    }

    /**
     * Reads the header.
     *
     * @throws InvalidRequest where a column is missing or not known: nothing is taken
     */
    static CsvReports open(InputStream utf8) throws IOException {
        CsvReports reports = new CsvReports(rows(utf8));
        reports.readHeader();
        return reports;
    }

    private void readHeader() {
        List<FieldProblem> problems = new ArrayList<>();
        List<ReportColumn> found = new ArrayList<>();
        List<String> names = record() instanceof Row(var header) ? header : List.of();
        for (String name : names) {
            ReportColumn column = ReportColumn.named(name);
            if (column == null) {
                problems.add(ReportColumn.unknown(name));
            } else {
                found.add(column);
            }
        }
        Stream.of(ReportColumn.values())
                .filter(column -> column.isRequired() && !found.contains(column))
                .map(ReportColumn::missing)
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new InvalidRequest(problems);
        }
        columns = List.copyOf(found);
    }

    @Override
    public @Nullable Line next() {
        if (ended) {
            return null;
        }
        return switch (record()) {
            case Row(var cells) -> row(cells);
            case Stop(var here) -> here;
        };
    }

    private Line row(List<String> cells) {
        boolean broken = cells.stream().anyMatch(cell -> cell.indexOf('\n') >= 0);
        if (cells.size() > columns.size() || broken) {
            return new Garbled(
                    lastLine,
                    List.of(
                            new FieldProblem(
                                    "line",
                                    "Dòng có nhiều ô hơn tiêu đề hoặc dấu ngoặc kép không khớp; hãy kiểm tra dấu phân cách.",
                                    "The line has more cells than the header, or a quote is not closed; check the"
                                            + " separators.")));
        }
        return new Told(lastLine, ReportColumn.report(columns, cells));
    }

    private sealed interface Step {}

    private record Row(List<String> cells) implements Step {}

    /** The end of the file, or of what can be read of it. */
    private record Stop(@Nullable Unreadable here) implements Step {}

    private Step record() {
        try {
            if (!records.hasNext()) {
                return new Stop(null);
            }
            CsvRecord record = records.next();
            lastLine = (int) record.getStartingLineNumber();
            return new Row(record.getFields());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                return stop(notUtf8());
            }
            throw e;
        } catch (CsvParseException e) {
            if (e.getCause() instanceof RuntimeException ofTheBody
                    && !(ofTheBody instanceof CsvParseException)) {
                throw ofTheBody; // such as a body beyond its limit
            }
            return stop(endless());
        }
    }

    private Stop stop(FieldProblem why) {
        ended = true;
        return new Stop(new Unreadable(lastLine + 1, why));
    }

    private static Iterator<CsvRecord> rows(InputStream utf8) throws IOException {
        try {
            return CsvTable.rows(utf8);
        } catch (CharacterCodingException e) {
            throw new InvalidRequest(List.of(notUtf8()));
        }
    }

    private static FieldProblem notUtf8() {
        return new FieldProblem(
                "file",
                "Từ khoảng dòng này tệp không phải UTF-8; hãy lưu lại dạng \"CSV UTF-8\" rồi gửi lại.",
                "About here the file is not UTF-8; save it as \"CSV UTF-8\" and send it again.");
    }

    private static FieldProblem endless() {
        return new FieldProblem(
                "file",
                "Từ dòng này dấu ngoặc kép mở mà không đóng, hoặc dòng quá dài; hãy sửa rồi gửi lại.",
                "From here a quote is opened and not closed, or a line is too long; correct it and send again.");
    }
}
