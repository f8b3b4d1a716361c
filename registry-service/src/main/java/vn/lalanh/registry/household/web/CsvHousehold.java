package vn.lalanh.registry.household.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lalanh.registry.household.PriorityGroup;

/** Lines of one household as the body that a request would have had, and what of them cannot be read. */
final class CsvHousehold {

    private static final List<CsvColumn> SAID_ONCE =
            List.of(
                    CsvColumn.COMMUNE_CODE,
                    CsvColumn.ADDRESS,
                    CsvColumn.ECONOMIC_STATUS,
                    CsvColumn.HOUSEHOLD_PRIORITY_GROUPS,
                    CsvColumn.PAYEE_NAME,
                    CsvColumn.PAYEE_BANK_CODE,
                    CsvColumn.PAYEE_ACCOUNT);

    private final List<CsvRow> rows;
    private final List<LineProblem> problems = new ArrayList<>();

    CsvHousehold(List<CsvRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Fields that are missing are null in it, as in a request: validation says so. */
    @SuppressWarnings("NullAway") // the constraints of the body speak of what is missing
    HouseholdBody.Register read() {
        CsvRow first = rows.getFirst();
        rows.forEach(row -> check(row, first));
        List<MemberBody> members = rows.stream().map(this::member).toList();
        return new HouseholdBody.Register(
                first.get(CsvColumn.BOOK_NUMBER),
                first.get(CsvColumn.PROVINCE_CODE),
                first.get(CsvColumn.COMMUNE_CODE),
                first.get(CsvColumn.ADDRESS),
                read(first, CsvColumn.ECONOMIC_STATUS, Texts.STATUS, CsvCells::status),
                groups(first, CsvColumn.HOUSEHOLD_PRIORITY_GROUPS),
                members,
                payee(first));
    }

    /** What could not be read so far. */
    List<LineProblem> problems() {
        return List.copyOf(problems);
    }

    long firstLine() {
        return rows.getFirst().line();
    }

    /** The line and the column that a field of the body came from. */
    LineProblem at(String path, String text) {
        long line = firstLine();
        String field = path;
        if (path.startsWith("members[")) {
            int close = path.indexOf(']');
            line = rows.get(Integer.parseInt(path.substring(8, close))).line();
            field = path.substring(path.lastIndexOf('.') + 1);
        } else if (path.startsWith("payee.")) {
            field = "payee" + Character.toUpperCase(path.charAt(6)) + path.substring(7);
        } else if (path.equals("members")) {
            field = CsvColumn.BOOK_NUMBER.field();
        }
        return LineProblem.of(line, field, text);
    }

    private void check(CsvRow row, CsvRow first) {
        if (row.surplus()) {
            problems.add(
                    LineProblem.of(
                            row.line(),
                            "file",
                            "Dòng có nhiều cột hơn tiêu đề; hãy đặt ô có dấu phân cách trong ngoặc kép."
                                    + " | The line has more fields than the header; put a text with a separator in"
                                    + " it between quotes."));
        }
        if (row.broken()) {
            problems.add(
                    LineProblem.of(
                            row.line(),
                            "file",
                            "Một ô kéo dài qua nhiều dòng; hãy kiểm tra dấu ngoặc kép của dòng này và các dòng sau rồi"
                                    + " gửi lại cả tệp."
                                    + " | A cell goes over several lines; check the quotes of this line and the next"
                                    + " ones, and send all of the file again."));
        }
        for (CsvColumn column : SAID_ONCE) {
            String said = row.get(column);
            if (said != null && !said.equals(first.get(column))) {
                problems.add(
                        LineProblem.of(
                                row.line(),
                                column.field(),
                                "Khác với dòng đầu của cùng hộ; hãy ghi giống dòng đầu hoặc để trống."
                                        + " | Differs from the household's first line; write the same or leave it"
                                        + " empty."));
            }
        }
    }

    @SuppressWarnings("NullAway") // as above
    private MemberBody member(CsvRow row) {
        return new MemberBody(
                null,
                row.get(CsvColumn.NAME),
                read(row, CsvColumn.BORN, Texts.BORN, CsvCells::date),
                read(row, CsvColumn.SEX, Texts.SEX, CsvCells::sex),
                row.get(CsvColumn.ID_NUMBER),
                read(row, CsvColumn.HEAD, Texts.HEAD, CsvCells::head),
                groups(row, CsvColumn.PRIORITY_GROUPS));
    }

    @SuppressWarnings("NullAway") // as above
    private static @Nullable PayeeBody payee(CsvRow first) {
        String name = first.get(CsvColumn.PAYEE_NAME);
        String bank = first.get(CsvColumn.PAYEE_BANK_CODE);
        String account = first.get(CsvColumn.PAYEE_ACCOUNT);
        return name == null && bank == null && account == null
                ? null
                : new PayeeBody(name, bank, account);
    }

    private @Nullable List<PriorityGroup> groups(CsvRow row, CsvColumn column) {
        return read(row, column, Texts.GROUP, CsvCells::groups);
    }

    private <T> @Nullable T read(
            CsvRow row, CsvColumn column, String text, Function<String, @Nullable T> reader) {
        String cell = row.get(column);
        if (cell == null) {
            return null;
        }
        T value = reader.apply(cell);
        if (value == null) {
            problems.add(LineProblem.of(row.line(), column.field(), text));
        }
        return value;
    }
}
