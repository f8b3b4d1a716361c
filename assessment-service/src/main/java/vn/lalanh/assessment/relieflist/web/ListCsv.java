package vn.lalanh.assessment.relieflist.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.relieflist.SentLine;
import vn.lalanh.assessment.relieflist.Sheet;
import vn.lalanh.platform.web.CsvTable;
import vn.lalanh.platform.web.InvalidRequest;

/**
 * Lines from a table: UTF-8, a header with the names of the fields, commas or semicolons. What a cell holds is judged with
 * the line.
 */
final class ListCsv {

    private static final String HOUSEHOLD = "householdId";
    private static final String MEMBERS = "members";

    /** No number that a line takes. */
    private static final int NONE = -1;

    private final Map<String, Integer> places = new HashMap<>();

    private ListCsv(CsvRecord header) {
        List<String> names = header.getFields();
        for (int place = 0; place < names.size(); place++) {
            places.putIfAbsent(names.get(place).strip(), place);
        }
        Stream.of(HOUSEHOLD, MEMBERS)
                .filter(name -> !places.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidRequest(
                            "header." + name,
                            "Dòng tiêu đề thiếu cột %s; hãy thêm cột này rồi gửi lại."
                                    .formatted(name),
                            "The header has no column %s; add it and send again.".formatted(name));
                });
    }

    static List<SentLine> read(byte[] utf8) {
        List<SentLine> lines = new ArrayList<>();
        try {
            Iterator<CsvRecord> rows = CsvTable.rows(new ByteArrayInputStream(utf8));
            if (rows.hasNext()) {
                ListCsv csv = new ListCsv(rows.next());
                while (rows.hasNext()) {
                    lines.add(csv.line(lines.size() + 1, rows.next()));
                }
            }
        } catch (CsvParseException e) {
            throw unreadable(lines.size() + 1);
        } catch (CharacterCodingException e) {
            throw notUtf8();
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? notUtf8() : e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.isEmpty() || lines.size() > Sheet.MOST_LINES) {
            throw new InvalidRequest(
                    "lines",
                    "Cần từ 1 đến %d dòng sau dòng tiêu đề.".formatted(Sheet.MOST_LINES),
                    "Needs 1 to %d lines after the header.".formatted(Sheet.MOST_LINES));
        }
        return lines;
    }

    private static InvalidRequest unreadable(int line) {
        return new InvalidRequest(
                "lines[%d]".formatted(line - 1),
                "Từ dòng này có dấu ngoặc kép mở mà không đóng; hãy sửa rồi gửi lại cả bảng.",
                "From this line on a quote is opened and not closed; mend it and send all of the table again.");
    }

    private SentLine line(int number, CsvRecord record) {
        if (record.getFields().stream().anyMatch(cell -> cell.indexOf('\n') >= 0)) {
            throw unreadable(number);
        }
        String groups = cell(record, "priorityGroups");
        return new SentLine(
                number,
                cell(record, HOUSEHOLD),
                whole(cell(record, MEMBERS)),
                whole(cell(record, "hungryPersons")),
                whole(cell(record, "hungryMonths")),
                groups == null ? List.of() : List.of(groups.split("[ |]+")),
                cell(record, "remark"));
    }

    /** Null where it is missing or blank. */
    private @Nullable String cell(CsvRecord record, String name) {
        Integer place = places.get(name);
        if (place == null || place >= record.getFieldCount()) {
            return null;
        }
        String cell = record.getField(place).strip();
        return cell.isEmpty() ? null : cell;
    }

    private static @Nullable Integer whole(@Nullable String cell) {
        if (cell == null) {
            return null;
        }
        try {
            return Integer.valueOf(cell);
        } catch (NumberFormatException noNumber) {
            return NONE;
        }
    }

    private static InvalidRequest notUtf8() {
        return new InvalidRequest(
                "body",
                "Tệp không phải UTF-8; hãy lưu lại dạng \"CSV UTF-8\" rồi gửi lại.",
                "The file is not UTF-8; save it as \"CSV UTF-8\" and send it again.");
    }
}
