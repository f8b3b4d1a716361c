package vn.lalanh.assessment.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.simulation.Hiding.Arc;

/** Somebody with time tries every set of figures that fits what is shown. */
class HidingTest {

    private static final int TABLES = 3_000;

    @Test
    void noHiddenFigureHasOnlyOneValueThatFits() {
        int hidden = 0;
        int shown = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            Grid grid = Grid.of(new SplittableRandom(seed));
            if (grid.hiding.protect()) {
                shown++;
                hidden += grid.checked(seed);
            }
        }
        assertThat(shown).isGreaterThan(TABLES / 2);
        assertThat(hidden).isGreaterThan(TABLES);
    }

    @Test
    void aSingleFigureOfFewTakesAnotherOneOfItsRowWithIt() {
        Hiding hiding = new Hiding();
        int from = hiding.node();
        int to = hiding.node();
        var _ = hiding.fixed(to, from, 103);
        Arc few = hiding.count(from, to, 3);
        Arc many = hiding.count(from, to, 60);
        Arc fewer = hiding.count(from, to, 40);

        assertThat(hiding.protect()).isTrue();
        assertThat(few.few()).isTrue();
        assertThat(fewer.hidden()).isTrue();
        assertThat(fewer.few()).isFalse();
        assertThat(many.hidden()).isFalse();
    }

    @Test
    void whatCannotBeHiddenAmongOthersIsNotShownAtAll() {
        Hiding hiding = new Hiding();
        int from = hiding.node();
        int to = hiding.node();
        var _ = hiding.fixed(to, from, 14);
        var _ = hiding.count(from, to, 4);
        var _ = hiding.count(from, to, 10);

        assertThat(hiding.protect()).isFalse();
    }

    @Test
    void nobodyIsAFigureLikeAnyOther() {
        Hiding hiding = new Hiding();
        int from = hiding.node();
        int to = hiding.node();
        var _ = hiding.fixed(to, from, 50);
        Arc none = hiding.count(from, to, 0);
        Arc all = hiding.count(from, to, 50);

        assertThat(hiding.protect()).isTrue();
        assertThat(none.hidden()).isFalse();
        assertThat(all.hidden()).isFalse();
    }

    /** Two or three rows and columns, with their sums. */
    private static final class Grid {
        private final Hiding hiding;
        private final long[][] values;
        private final Arc[][] cells;
        private final Arc[] rows;

        private Grid(Hiding hiding, long[][] values, Arc[][] cells, Arc[] rows) {
            this.hiding = hiding;
            this.values = values;
            this.cells = cells;
            this.rows = rows;
        }

        static Grid of(SplittableRandom random) {
            int height = 2 + random.nextInt(2);
            int width = 2 + random.nextInt(2);
            long[][] values = new long[height][width];
            for (long[] row : values) {
                for (int c = 0; c < width; c++) {
                    row[c] = random.nextInt(3) == 0 ? random.nextInt(10) : random.nextInt(22);
                }
            }
            Hiding hiding = new Hiding();
            int from = hiding.node();
            int to = hiding.node();
            int[] columns = new int[width];
            for (int c = 0; c < width; c++) {
                long sum = 0;
                for (long[] row : values) {
                    sum += row[c];
                }
                columns[c] = hiding.node();
                var _ = hiding.fixed(columns[c], to, sum);
            }
            Arc[] rows = new Arc[height];
            Arc[][] cells = new Arc[height][width];
            for (int r = 0; r < height; r++) {
                int node = hiding.node();
                long sum = 0;
                for (long value : values[r]) {
                    sum += value;
                }
                rows[r] = hiding.count(from, node, sum);
                for (int c = 0; c < width; c++) {
                    cells[r][c] = hiding.count(node, columns[c], values[r][c]);
                }
            }
            return new Grid(hiding, values, cells, rows);
        }

        /** How many were hidden. */
        int checked(int seed) {
            List<Arc> hidden = new ArrayList<>();
            List<Set<Long>> possible = new ArrayList<>();
            for (Arc[] row : cells) {
                for (Arc cell : row) {
                    if (cell.hidden()) {
                        hidden.add(cell);
                        possible.add(new HashSet<>());
                    }
                }
            }
            long[] left = new long[cells[0].length];
            for (int c = 0; c < left.length; c++) {
                for (long[] row : values) {
                    left[c] += row[c];
                }
            }
            fill(0, 0, 0, left, new ArrayList<>(), possible);
            for (int n = 0; n < hidden.size(); n++) {
                assertThat(possible.get(n))
                        .as("table %d, %d hidden as %s", seed, hidden.get(n).value, hidden.get(n))
                        .contains(hidden.get(n).value)
                        .hasSizeGreaterThan(1);
            }
            return hidden.size();
        }

        private void fill(
                int r, int c, long sum, long[] left, List<Long> chosen, List<Set<Long>> possible) {
            if (r == cells.length) {
                for (long rest : left) {
                    if (rest != 0) {
                        return;
                    }
                }
                for (int n = 0; n < chosen.size(); n++) {
                    possible.get(n).add(chosen.get(n));
                }
                return;
            }
            if (c == cells[r].length) {
                if (fits(rows[r], sum)) {
                    fill(r + 1, 0, 0, left, chosen, possible);
                }
                return;
            }
            Arc cell = cells[r][c];
            long first = cell.hidden() ? (cell.few() ? 1 : Hiding.FEW) : cell.value;
            long last = cell.hidden() ? (cell.few() ? Hiding.FEW - 1 : left[c]) : cell.value;
            if (r == cells.length - 1) { // what is left of the column
                first = Math.max(first, left[c]);
            }
            for (long value = first; value <= Math.min(last, left[c]); value++) {
                left[c] -= value;
                if (cell.hidden()) {
                    chosen.add(value);
                }
                fill(r, c + 1, sum + value, left, chosen, possible);
                if (cell.hidden()) {
                    chosen.removeLast();
                }
                left[c] += value;
            }
        }

        private static boolean fits(Arc row, long sum) {
            return row.hidden()
                    ? (row.few() ? sum >= 1 && sum < Hiding.FEW : sum >= Hiding.FEW)
                    : sum == row.value;
        }
    }
}
