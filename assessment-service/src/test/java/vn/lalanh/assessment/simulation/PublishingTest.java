package vn.lalanh.assessment.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.fact.Facts;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.simulation.Comparison.Figure;
import vn.lalanh.assessment.simulation.Comparison.Over;
import vn.lalanh.assessment.simulation.Comparison.Row;
import vn.lalanh.assessment.simulation.Comparison.Table;
import vn.lalanh.assessment.simulation.Tally.Content;

/** Somebody with a pencil solves all equations that what is shown must fulfil. */
class PublishingTest {

    private static final int RESULTS = 300;

    @Test
    void noFigureAboutFewIsShownAndNoneFollowsFromThoseThatAre() {
        int hidden = 0;
        int rows = 0;
        for (int seed = 0; seed < RESULTS; seed++) {
            Comparison result = Publishing.of(Over.RECORDED, tally(new SplittableRandom(seed)));
            for (Table table : List.of(result.groups(), result.places())) {
                hidden += counts(seed, result, table);
                hidden +=
                        amounts(
                                seed,
                                result,
                                table,
                                row -> row.money().against(),
                                result.money().against());
                hidden +=
                        amounts(
                                seed,
                                result,
                                table,
                                row -> row.money().tried(),
                                result.money().tried());
                rows += table.rows().size();
            }
        }
        assertThat(hidden).isGreaterThan(RESULTS);
        assertThat(rows).isGreaterThan(RESULTS * 5);
    }

    @Test
    void ofFewHouseholdsNothingIsShownAtAll() {
        Tally tally = new Tally();
        for (int n = 0; n < 9; n++) {
            tally.add(sample("99001", Area.I, "NONE"), false, given(1_000), given(2_000));
        }
        Comparison result = Publishing.of(Over.RECORDED, tally);

        assertThat(result.total().households().how()).isEqualTo(Figure.How.FEW);
        assertThat(result.money().tried().isShown()).isFalse();
        assertThat(result.groups().withheld()).isTrue();
        assertThat(result.places().withheld()).isTrue();
        assertThat(result.benefits())
                .noneMatch(cost ->
                        cost.amount().against().isShown() || cost.households().tried().isShown());
        assertThat(result.coverage().helpedTried().isShown()).isFalse();
    }

    @Test
    void protectedCasesStandByThemselvesAndInNoCommune() {
        Tally tally = new Tally();
        for (int n = 0; n < 40; n++) {
            tally.add(sample("99001", Area.I, "NONE"), n < 15, given(1_000), given(2_000));
        }
        Comparison result = Publishing.of(Over.RECORDED, tally);

        assertThat(result.places().rows())
                .extracting(Row::key, row -> row.changes().households().value())
                .containsExactlyInAnyOrder(
                        tuple("I", 25L), tuple("99001", 25L), tuple(Tally.PROTECTED, 15L));
        assertThat(result.most()).allMatch(kind -> kind.atLeast() == 10);
    }

    private static Tally tally(SplittableRandom random) {
        Tally tally = new Tally();
        int communes = 1 + random.nextInt(8);
        int households = 10 + random.nextInt(400);
        int losing = random.nextInt(30);
        for (int n = 0; n < households; n++) {
            int drawnFirst = random.nextInt(communes);
            int commune = Math.min(drawnFirst, random.nextInt(communes)); // some have many
            Area area = List.of(Area.I, Area.II, Area.III).get(commune % 3);
            int drawn = random.nextInt(100);
            long change = drawn < losing ? -500 : drawn < 60 ? 0 : 700;
            long before = random.nextInt(4) == 0 ? 0 : 1_000;
            String group = random.nextInt(6) == 0 ? "DISABLED_SEVERE" : "NONE";
            tally.add(
                    sample("9900" + commune, area, group),
                    random.nextInt(40) == 0,
                    given(before),
                    given(Math.max(0, before + change)));
        }
        return tally;
    }

    private static Sample sample(String commune, Area area, String group) {
        Answers answers = Answers.of(Map.of("priorityGroups", List.of(group), "house", "LOST"));
        return new Sample(
                "inc-1",
                "99",
                commune,
                area,
                new Facts(
                        Cause.NATURAL_DISASTER,
                        Simulated.DAY,
                        Simulated.DAY,
                        new Findings(answers, List.of(), List.of())));
    }

    private static Given given(long money) {
        Content house = new Content("HOUSE_LOST", Given.VND);
        Content state = new Content(Given.STATE, Given.VND);
        return money == 0
                ? new Given(0, Map.of(), Map.of())
                : new Given(money, Map.of(house, money), Map.of(state, money));
    }

    private static int counts(int seed, Comparison result, Table table) {
        Equations equations = new Equations();
        List<Function<Comparison.Changes, Figure>> columns =
                List.of(
                        Comparison.Changes::households,
                        Comparison.Changes::winners,
                        Comparison.Changes::losers,
                        Comparison.Changes::same);
        for (Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                Figure figure = columns.get(c).apply(row.changes());
                assertThat(figure.isShown() && Figure.few(figure.value())).isFalse();
                cells.add(equations.cell(name(row) + c, figure));
            }
            equations.sum(cells.getFirst(), cells.subList(1, cells.size()));
        }
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            String all = equations.cell("all" + c, columns.get(c).apply(result.total()));
            equations.sums(table, all, row -> name(row) + column);
        }
        String all = "all";
        equations.sum(all + 0, List.of(all + 1, all + 2, all + 3));
        return equations.noneIsSolved("result " + seed + " " + table);
    }

    private static int amounts(
            int seed, Comparison result, Table table, Function<Row, Figure> amount, Figure total) {
        Equations equations = new Equations();
        table.rows().forEach(row -> equations.cell(name(row), amount.apply(row)));
        equations.sums(table, equations.cell("all", total), PublishingTest::name);
        return equations.noneIsSolved("result " + seed + " " + result.money() + table);
    }

    private static String name(Row row) {
        return row.within() + "/" + row.key() + "/";
    }

    /** Sums over figures, of which some are not known. */
    private static final class Equations {
        private final Map<String, Integer> unknown = new HashMap<>();
        private final Map<String, Long> known = new HashMap<>();
        private final List<Map<Integer, Long>> rows = new ArrayList<>();

        String cell(String name, Figure figure) {
            if (figure.isShown()) {
                known.put(name, figure.value());
            } else {
                unknown.putIfAbsent(name, unknown.size());
            }
            return name;
        }

        void sums(Table table, String all, Function<Row, String> cell) {
            if (table.rows().isEmpty()) {
                return;
            }
            sum(all, table.rows().stream().filter(row -> row.within() == null).map(cell).toList());
            for (Row area : table.rows()) {
                List<String> parts =
                        table.rows().stream()
                                .filter(row -> area.key().equals(row.within()))
                                .map(cell)
                                .toList();
                if (!parts.isEmpty()) {
                    sum(cell.apply(area), parts);
                }
            }
        }

        /** What is not known of a sum; that what is known fits it is checked where nothing is left. */
        void sum(String whole, List<String> parts) {
            Map<Integer, Long> row = new HashMap<>();
            long rest = known.getOrDefault(whole, 0L);
            for (String part : parts) {
                rest -= known.getOrDefault(part, 0L);
            }
            Stream.of(whole)
                    .filter(unknown::containsKey)
                    .forEach(one -> row.merge(unknown.get(one), -1L, Long::sum));
            parts.stream()
                    .filter(unknown::containsKey)
                    .forEach(one -> row.merge(unknown.get(one), 1L, Long::sum));
            if (row.isEmpty()) {
                assertThat(rest).as("%s = %s", whole, parts).isZero();
            } else {
                rows.add(row);
            }
        }

        /** By elimination; a row that is left with one unknown solves it. How many unknown there are. */
        int noneIsSolved(String what) {
            int width = unknown.size();
            List<BigInteger[]> matrix = new ArrayList<>();
            for (Map<Integer, Long> row : rows) {
                BigInteger[] line = new BigInteger[width];
                for (int c = 0; c < width; c++) {
                    line[c] = BigInteger.valueOf(row.getOrDefault(c, 0L));
                }
                matrix.add(line);
            }
            int pivot = 0;
            for (int c = 0; c < width && pivot < matrix.size(); c++) {
                pivot = eliminated(matrix, pivot, c) ? pivot + 1 : pivot;
            }
            for (BigInteger[] line : matrix) {
                long left = Stream.of(line).filter(value -> value.signum() != 0).count();
                assertThat(left).as(what).isNotEqualTo(1);
            }
            return width;
        }

        private static boolean eliminated(List<BigInteger[]> matrix, int pivot, int column) {
            for (int r = pivot; r < matrix.size(); r++) {
                if (matrix.get(r)[column].signum() != 0) {
                    Collections.swap(matrix, pivot, r);
                    BigInteger[] by = matrix.get(pivot);
                    for (int other = 0; other < matrix.size(); other++) {
                        if (other != pivot && matrix.get(other)[column].signum() != 0) {
                            subtract(matrix.get(other), by, column);
                        }
                    }
                    return true;
                }
            }
            return false;
        }

        private static void subtract(BigInteger[] line, BigInteger[] by, int column) {
            BigInteger factor = line[column];
            for (int c = 0; c < line.length; c++) {
                line[c] = line[c].multiply(by[column]).subtract(by[c].multiply(factor));
            }
        }
    }
}
