package vn.lalanh.registry.household.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.web.CsvTable;

/**
 * Reads a file one household at a time: lines of the same book number that come one after another. Holds no more than one
 * household, whatever the file looks like. UTF-8 with or without a byte order mark; commas or semicolons.
 */
final class HouseholdCsv {

    /** More than any household has; what comes after is only counted. */
    private static final int ROWS_KEPT = 101;

    private final Iterator<CsvRecord> records;
    private final Map<CsvColumn, Integer> places;
    private final int width;
    private long lastLine = 1;
    private @Nullable CsvRow ahead;

    private HouseholdCsv(Iterator<CsvRecord> records, Map<CsvColumn, Integer> places, int width) {
        this.records = records;
        this.places = places;
        this.width = width;
    }

    /** Reads the header. */
    static HouseholdCsv open(InputStream utf8) throws IOException, Unreadable {
        Iterator<CsvRecord> records = rows(utf8);
        HouseholdCsv headless = new HouseholdCsv(records, Map.of(), 0);
        CsvRecord header = headless.record();
        List<String> names = header == null ? List.of() : header.getFields();
        Map<CsvColumn, Integer> places = CsvColumn.places(names);
        List<LineProblem> missing =
                Stream.of(CsvColumn.values())
                        .filter(column -> column.isMissingIn(places))
                        .map(HouseholdCsv::missing)
                        .toList();
        if (!missing.isEmpty()) {
            throw new Unreadable(missing);
        }
        return new HouseholdCsv(records, places, names.size());
    }

    private static Iterator<CsvRecord> rows(InputStream utf8) throws IOException, Unreadable {
        try {
            return CsvTable.rows(utf8);
        } catch (CharacterCodingException e) {
            throw new Unreadable(List.of(notUtf8(1)));
        }
    }

    /** The lines of the next household, at least one; null at the end. */
    @Nullable List<CsvRow> next() throws Unreadable {
        CsvRow first = ahead != null ? ahead : row();
        ahead = null;
        if (first == null) {
            return null;
        }
        List<CsvRow> rows = new ArrayList<>();
        rows.add(first);
        for (CsvRow row = row(); row != null; row = row()) {
            if (!row.isOfHouseholdOf(first)) {
                ahead = row;
                break;
            }
            if (rows.size() < ROWS_KEPT) {
                rows.add(row);
            }
        }
        return rows;
    }

    private @Nullable CsvRow row() throws Unreadable {
        CsvRecord record = record();
        return record == null
                ? null
                : CsvRow.of(record.getStartingLineNumber(), record.getFields(), places, width);
    }

    private @Nullable CsvRecord record() throws Unreadable {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord record = records.next();
            lastLine = record.getStartingLineNumber();
            return record;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new Unreadable(List.of(notUtf8(lastLine + 1)));
            }
            throw e;
        } catch (CsvParseException e) {
            if (e.getCause() instanceof RuntimeException ofTheBody
                    && !(ofTheBody instanceof CsvParseException)) {
                throw ofTheBody; // such as a body beyond its limit
            }
            throw new Unreadable(List.of(endless(lastLine + 1)));
        }
    }

    private static LineProblem missing(CsvColumn column) {
        return new LineProblem(
                1,
                column.field(),
                "Thiếu cột \"%s\" (%s) ở dòng tiêu đề; hãy thêm cột này rồi gửi lại."
                        .formatted(column.heading(), column.field()),
                "The header has no column %s; add it and send again.".formatted(column.field()));
    }

    private static LineProblem notUtf8(long line) {
        return new LineProblem(
                line,
                "file",
                "Từ khoảng dòng này tệp không phải UTF-8; hãy lưu lại dạng \"CSV UTF-8\" rồi gửi lại cả tệp.",
                "About here the file is not UTF-8; save it as \"CSV UTF-8\" and send all of it again.");
    }

    private static LineProblem endless(long line) {
        return new LineProblem(
                line,
                "file",
                "Từ dòng này dấu ngoặc kép mở mà không đóng, hoặc dòng quá dài; hãy sửa rồi gửi lại cả tệp.",
                "From here a quote is opened and not closed, or a line is too long; correct it and send all of it"
                        + " again.");
    }

    /** From here on nobody can tell where a line ends. What came before is whole. */
    static final class Unreadable extends Exception {

        private final transient List<LineProblem> problems;

        Unreadable(List<LineProblem> problems) {
            super("unreadable", null, false, false);
            this.problems = problems;
        }

        List<LineProblem> problems() {
            return problems;
        }
    }
}
