package vn.lalanh.assessment.paper.pdfbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.lalanh.assessment.paper.Block;
import vn.lalanh.assessment.paper.Block.Column;
import vn.lalanh.assessment.paper.Block.Face;
import vn.lalanh.assessment.paper.Block.Run;

/** Puts a table on pages: its heading again on each, a row that is higher than a page on several. */
final class TableSetting {

    private static final float SIZE = 11;
    private static final float LEADING = 14;
    private static final float PADDING = 4;

    /** A row that would leave less than this many of its lines on a page begins on the next one. */
    private static final int FEWEST = 3;

    private final Pages pages;
    private final Block.Table table;
    private final float[] edges;

    TableSetting(Pages pages, Block.Table table) {
        this.pages = pages;
        this.table = table;
        this.edges = edges(table.columns());
    }

    private static float[] edges(List<Column> columns) {
        int all = columns.stream().mapToInt(Column::share).sum();
        float[] edges = new float[columns.size() + 1];
        int sum = 0;
        for (int i = 0; i < columns.size(); i++) {
            edges[i] = Pages.LEFT + Pages.WIDTH * sum / all;
            sum += columns.get(i).share();
        }
        edges[columns.size()] = Pages.RIGHT;
        return edges;
    }

    void set() throws IOException {
        List<List<List<Run>>> heading =
                cells(table.columns().stream().map(Column::title).toList(), Face.BOLD);
        pages.room(height(longest(heading)) + height(FEWEST));
        slice(heading, 0, longest(heading));
        for (List<String> row : table.rows()) {
            row(cells(row, Face.REGULAR), heading);
        }
        pages.down(PADDING * 2);
    }

    /** If it all stood on one page. */
    float height() throws IOException {
        float height =
                height(
                        longest(
                                cells(
                                        table.columns().stream().map(Column::title).toList(),
                                        Face.BOLD)));
        for (List<String> row : table.rows()) {
            height += height(longest(cells(row, Face.REGULAR)));
        }
        return height + PADDING * 2;
    }

    private void row(List<List<List<Run>>> cells, List<List<List<Run>>> heading)
            throws IOException {
        int lines = longest(cells);
        int from = 0;
        while (from < lines) {
            int fitting = (int) ((pages.left() - PADDING * 2) / LEADING);
            if (fitting < Math.min(FEWEST, lines - from)) {
                pages.next();
                slice(heading, 0, longest(heading));
                continue;
            }
            int to = Math.min(lines, from + fitting);
            slice(cells, from, to);
            from = to;
        }
    }

    private static float height(int lines) {
        return lines * LEADING + PADDING * 2;
    }

    /** These lines of each cell, with their frame. */
    private void slice(List<List<List<Run>>> cells, int from, int to) throws IOException {
        float top = pages.y();
        float bottom = top - height(to - from);
        for (int i = 0; i < cells.size(); i++) {
            List<List<Run>> lines = cells.get(i);
            for (int n = from; n < Math.min(to, lines.size()); n++) {
                float baseline = top - PADDING - (n - from + 1) * LEADING + 3;
                put(lines.get(n), i, baseline);
            }
        }
        for (float edge : edges) {
            pages.rule(edge, top, edge, bottom);
        }
        pages.rule(Pages.LEFT, top, Pages.RIGHT, top);
        pages.rule(Pages.LEFT, bottom, Pages.RIGHT, bottom);
        pages.down(top - bottom);
    }

    private void put(List<Run> line, int column, float baseline) throws IOException {
        float x = edges[column] + PADDING;
        if (table.columns().get(column).numeric()) {
            float width = 0;
            for (Run run : line) {
                width += pages.faces().width(run.text().stripTrailing(), run.face(), SIZE);
            }
            x = edges[column + 1] - PADDING - width;
        }
        pages.line(line, SIZE, x, baseline);
    }

    private List<List<List<Run>>> cells(List<String> row, Face face) throws IOException {
        List<List<List<Run>>> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            float width = edges[i + 1] - edges[i] - PADDING * 2;
            cells.add(Lines.of(List.of(new Run(row.get(i), face)), pages.faces(), SIZE, width, 0));
        }
        return cells;
    }

    private static int longest(List<List<List<Run>>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(0);
    }
}
