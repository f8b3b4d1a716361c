package vn.lalanh.assessment.posting;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may see of a list: how many decisions give what, and nobody's.
 *
 * @param decisions rounded down to tens; null where there are fewer than ten, or where with the cells it would tell one that
 *     is left out
 * @param cells by norm and unit
 */
public record PublicList(@Nullable Long decisions, List<Cell> cells) {

    /** A cell with fewer tells too much of each. */
    private static final int FEW = 10;

    /**
     * Of one norm.
     *
     * @param decisions and {@code quantity}: null where fewer than ten
     */
    public record Cell(
            String norm, String unit, @Nullable Long decisions, @Nullable Long quantity) {}

    public PublicList {
        cells = List.copyOf(cells);
    }

    public static PublicList of(Notice notice) {
        SortedMap<String, Cell> sums = new TreeMap<>();
        for (Notice.Line line : notice.lines()) {
            for (Notice.Benefit one : line.benefits()) {
                sums.merge(
                        one.norm() + " " + one.unit(),
                        new Cell(one.norm(), one.unit(), 1L, one.quantity()),
                        PublicList::sum);
            }
        }
        List<Cell> cells = sums.values().stream().map(PublicList::shown).toList();
        boolean all = cells.stream().allMatch(cell -> cell.decisions() != null);
        long count = notice.lines().size();
        return new PublicList(all && count >= FEW ? count / FEW * FEW : null, cells);
    }

    private static Cell sum(Cell a, Cell b) {
        return new Cell(
                a.norm(),
                a.unit(),
                plus(a.decisions(), b.decisions()),
                plus(a.quantity(), b.quantity()));
    }

    private static Long plus(@Nullable Long a, @Nullable Long b) {
        return Math.addExact(a == null ? 0 : a, b == null ? 0 : b);
    }

    private static Cell shown(Cell cell) {
        Long decisions = cell.decisions();
        return decisions != null && decisions >= FEW
                ? cell
                : new Cell(cell.norm(), cell.unit(), null, null);
    }
}
