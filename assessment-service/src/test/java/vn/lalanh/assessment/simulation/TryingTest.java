package vn.lalanh.assessment.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.casework.FrozenFacts.Frozen;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.fact.Facts;
import vn.lalanh.assessment.norm.Found;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormBooks;
import vn.lalanh.assessment.norm.file.Books;
import vn.lalanh.assessment.simulation.Comparison.Over;
import vn.lalanh.assessment.simulation.Comparison.Row;
import vn.lalanh.assessment.simulation.Trial.Side;

class TryingTest {

    private static final Trying.Beat ON = (_, _) -> true;

    @Test
    void whatTheProvinceAddsToTheStatesNormsIsFoundInEveryTable() throws InterruptedException {
        Comparison result = population(1, 500);

        assertThat(result.over()).isEqualTo(Over.POPULATION);
        assertThat(result.total().households().value()).isEqualTo(20_000);
        assertThat(result.total().losers().value()).isZero();
        assertThat(result.total().winners().value()).isPositive();
        assertThat(result.money().tried().value()).isGreaterThan(result.money().against().value());
        assertThat(fund(result, Given.STATE).tried().value())
                .isEqualTo(fund(result, Given.STATE).against().value());
        assertThat(
                        fund(result, Given.STATE).tried().value()
                                + fund(result, Given.PROVINCE).tried().value())
                .isEqualTo(result.money().tried().value());
        assertThat(result.groups().rows().stream().mapToLong(row -> row.money().tried().value()))
                .satisfies(amounts ->
                        assertThat(amounts.stream().mapToLong(Long::longValue).sum())
                                .isLessThanOrEqualTo(result.money().tried().value()));
        assertThat(result.places().rows())
                .extracting(Row::key)
                .contains("I", "II", "III", "99001", "99030");
        assertThat(result.most()).isNotEmpty();
        assertThat(result.booksTried()).contains("ND335-2026", "NQ12-2026");
        assertThat(result.booksAgainst()).contains("ND335-2026").doesNotContain("NQ12-2026");
    }

    @Test
    void coresAndBatchesChangeNothing() throws InterruptedException {
        assertThat(population(3, 77)).isEqualTo(population(1, 20_000));
    }

    @Test
    void itStopsWhenItIsToldTo() throws InterruptedException {
        AtomicInteger beats = new AtomicInteger();
        Simulated simulated = new Simulated();
        var results =
                new Trying(new Simulated.Kept(), 2, 10, Duration.ofMillis(1))
                        .run(
                                simulated.trial(Population.MOST),
                                Scope.NOTHING,
                                Simulated.laws(),
                                (_, _) -> beats.incrementAndGet() < 3);

        assertThat(results).isEmpty();
        assertThat(beats).hasValue(3);
    }

    @Test
    void recordedCasesAreDecidedFromTheirFrozenFacts() throws InterruptedException {
        Simulated.Kept kept = new Simulated.Kept();
        for (int n = 0; n < 20; n++) {
            kept.with(frozen(false, false, facts(Simulated.DAY)));
        }
        kept.with(frozen(false, true, facts(Simulated.DAY)))
                .with(frozen(false, false, null))
                .with(frozen(false, false, facts(LocalDate.of(2020, 1, 1))));
        Comparison result = recorded(kept, Simulated.laws());

        assertThat(result.over()).isEqualTo(Over.RECORDED);
        assertThat(result.total().households().value()).isEqualTo(20);
        assertThat(result.total().winners().value()).isEqualTo(20);
        assertThat(result.money().against().value()).isEqualTo(20 * 40_000_000L);
        assertThat(result.money().tried().value()).isGreaterThan(20 * 40_000_000L);
        assertThat(result.leftOut().ended().how()).isEqualTo(Comparison.Figure.How.FEW);
        assertThat(result.leftOut().withoutFacts().how()).isEqualTo(Comparison.Figure.How.FEW);
        assertThat(result.leftOut().withoutLaw().how()).isEqualTo(Comparison.Figure.How.FEW);
    }

    @Test
    void aBookIsTriedOnEarlierCasesAsOnItsFirstDay() {
        Side.ByBook side = new Side.ByBook("ND335-2026", "", List.of("ND335-2026"), null);
        SideLaw law = SideLaw.of(Books.nd335(), side, Simulated.centralBooks());
        Sample earlier =
                Sample.of(
                        frozen(false, false, null),
                        facts(LocalDate.of(2026, 9, 1)),
                        new Simulated().trial(10));

        var applied = law.of(earlier).orElseThrow();

        assertThat(applied.decidedOn()).isEqualTo(LocalDate.of(2026, 10, 5));
        assertThat(applied.facts(earlier.facts()).findings()).isEqualTo(earlier.facts().findings());
        assertThat(law.used()).contains("ND335-2026").doesNotContain("ND20-2021");
    }

    @Test
    void aBookIsTriedThoughALaterOneHasReplacedIt() {
        Side.ByBook side = new Side.ByBook("NQ12-2026", "", List.of("NQ12-2026"), null);
        NormBook later = replacing("NQ13-2027", Books.province(), Set.of("NQ12-2026"));
        NormBooks books = () -> List.of(Books.nd9(), Books.nd335(), later);
        Sample now =
                Sample.of(
                        frozen(false, false, null),
                        facts(Simulated.DAY),
                        new Simulated().trial(10));

        assertThat(SideLaw.inForce(books).of(now).orElseThrow().law().id()).isEqualTo("NQ13-2027");
        assertThat(SideLaw.of(Books.province(), side, books).of(now).orElseThrow().law().id())
                .isEqualTo("NQ12-2026");
    }

    private static NormBook replacing(String id, NormBook book, Set<String> replaces) {
        return new NormBook(
                id,
                book.decree(),
                book.reach(),
                book.buildsOn(),
                replaces,
                book.incidents(),
                book.validity(),
                book.standardLevels(),
                book.conditions(),
                book.factors(),
                book.norms(),
                book.highestOf(),
                book.deadlines(),
                book.posting(),
                book.pauses(),
                book.protectedCauses());
    }

    @Test
    void aProtectedCaseInAFewCommunesIsAsIfItWereNotThere() throws InterruptedException {
        Simulated.Kept kept = new Simulated.Kept();
        Simulated.Kept without = new Simulated.Kept();
        LocalDate day = LocalDate.of(2026, 11, 20);
        for (int n = 0; n < 12; n++) {
            kept.with(frozen(false, false, facts(day))).with(frozen(true, false, facts(day)));
            without.with(frozen(false, false, facts(day)));
        }
        Scope few = new Scope(List.of(), List.of("inc-1"));

        assertThat(recorded(kept, Simulated.laws(), few))
                .isEqualTo(recorded(without, Simulated.laws()))
                .isNotEqualTo(recorded(kept, Simulated.laws()));
    }

    private static Comparison population(int threads, int batch) throws InterruptedException {
        Simulated simulated = new Simulated();
        return new Trying(new Simulated.Kept(), threads, batch, Duration.ofSeconds(1))
                .run(simulated.trial(20_000), Scope.NOTHING, Simulated.laws(), ON)
                .orElseThrow()
                .getFirst();
    }

    private static Comparison recorded(Simulated.Kept kept, Trying.Laws laws)
            throws InterruptedException {
        return recorded(kept, laws, new Scope(List.of("inc-1"), List.of()));
    }

    private static Comparison recorded(Simulated.Kept kept, Trying.Laws laws, Scope scope)
            throws InterruptedException {
        Trial trial =
                new Trial(
                        new Side.InForce(),
                        new Side.InForce(),
                        List.of("inc-1"),
                        null,
                        Map.of("99001", Area.II));
        return new Trying(kept, 2, 7, Duration.ofSeconds(1))
                .run(trial, scope, laws, ON)
                .orElseThrow()
                .getFirst();
    }

    private static Frozen frozen(boolean shielded, boolean ended, @Nullable Facts facts) {
        return new Frozen("inc-1", "99", "99001", shielded, ended, facts);
    }

    private static Facts facts(LocalDate day) {
        return new Facts(
                Cause.NATURAL_DISASTER,
                day,
                day,
                Found.house("LOST", true, true)
                        .knowing(Answers.of(Map.of("economicStatus", "POOR"))));
    }

    private static Comparison.Amounts fund(Comparison result, String name) {
        return result.funds().stream()
                .filter(fund -> Set.of(name).contains(fund.name()))
                .findFirst()
                .orElseThrow()
                .amount();
    }
}
