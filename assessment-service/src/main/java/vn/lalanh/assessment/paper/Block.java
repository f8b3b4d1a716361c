package vn.lalanh.assessment.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of a paper's body. */
public sealed interface Block {

    /** All that it says. */
    List<String> text();

    /** How letters look. */
    enum Face {
        REGULAR,
        BOLD,
        ITALIC
    }

    /** Where lines stand; {@code INDENTED} is the usual one, with its first line further in. */
    enum Placing {
        INDENTED,
        CENTRED
    }

    /** Text of one face. */
    record Run(String text, Face face) {}

    /** One or more lines. */
    record Paragraph(Placing placing, List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        @Override
        public List<String> text() {
            return List.of(runs.stream().map(Run::text).collect(Collectors.joining()));
        }
    }

    /**
     * Rows under a heading that is repeated on each page.
     *
     * @param rows each with as many cells as there are columns
     */
    record Table(List<Column> columns, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("a row needs a cell for each column");
                }
            }
        }

        @Override
        public List<String> text() {
            List<String> lines = new ArrayList<>();
            lines.add(columns.stream().map(Column::title).collect(Collectors.joining(" | ")));
            rows.forEach(row -> lines.add(String.join(" | ", row)));
            return lines;
        }
    }

    /**
     * Cells above each other.
     *
     * @param share of the width, of the sum of all columns' shares
     * @param numeric set to the right
     */
    record Column(String title, int share, boolean numeric) {}

    static Paragraph plain(String text) {
        return new Paragraph(Placing.INDENTED, List.of(new Run(text, Face.REGULAR)));
    }

    static Paragraph italic(String text) {
        return new Paragraph(Placing.INDENTED, List.of(new Run(text, Face.ITALIC)));
    }

    static Paragraph centred(String text) {
        return new Paragraph(Placing.CENTRED, List.of(new Run(text, Face.BOLD)));
    }

    static Paragraph runs(Run... runs) {
        return new Paragraph(Placing.INDENTED, Arrays.asList(runs));
    }

    /** {@code Điều 2.} in bold, and what it says. */
    static Paragraph article(int number, String text) {
        return runs(new Run("Điều %d. ".formatted(number), Face.BOLD), new Run(text, Face.REGULAR));
    }
}
