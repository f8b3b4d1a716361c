package vn.lalanh.registry.household.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the file: one member, with what is said of the household.
 *
 * @param line as an editor counts it, from 1
 * @param surplus fields beyond the header: somewhere a separator stands in a text without quotes
 * @param broken a cell goes over several lines: somewhere a quote is opened and closed much later
 */
record CsvRow(long line, Map<CsvColumn, String> cells, boolean surplus, boolean broken) {

    static CsvRow of(long line, List<String> fields, Map<CsvColumn, Integer> places, int width) {
        Map<CsvColumn, String> cells = new EnumMap<>(CsvColumn.class);
        places.forEach((column, place) -> {
            if (place < fields.size() && !fields.get(place).isBlank()) {
                cells.put(column, fields.get(place).strip());
            }
        });
        boolean broken = fields.stream().anyMatch(field -> field.indexOf('\n') >= 0);
        return new CsvRow(line, cells, fields.size() > width, broken);
    }

    @Nullable String get(CsvColumn column) {
        return cells.get(column);
    }

    /** Whether it goes on with the household that {@code first} begins. */
    boolean isOfHouseholdOf(CsvRow first) {
        String book = get(CsvColumn.BOOK_NUMBER);
        String province = get(CsvColumn.PROVINCE_CODE);
        return book != null
                && book.equals(first.get(CsvColumn.BOOK_NUMBER))
                && (province == null || province.equals(first.get(CsvColumn.PROVINCE_CODE)));
    }

    @Override
    public String toString() {
        return "CsvRow[" + line + "]";
    }
}
