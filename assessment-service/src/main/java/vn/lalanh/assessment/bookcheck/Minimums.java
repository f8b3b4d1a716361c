package vn.lalanh.assessment.bookcheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.bookcheck.Rules.Variant;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Facts;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.norm.Formula;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormBook.Period;
import vn.lalanh.assessment.norm.Sentence;

/**
 * Whether a province's norm gives less than the State's of the same id. The engine would give the State's then, so nobody
 * loses; the resolution would promise less than the law. Compared by reckoning both for the limit values of all they ask,
 * without what raises them.
 */
final class Minimums {

    private final NormBook draft;
    private final Rules central;
    private final Consumer<Finding> found;

    Minimums(NormBook draft, BooksAround around, Consumer<Finding> found) {
        this.draft = draft;
        this.central =
                new Rules(around.together(draft).stream().filter(NormBook::central).toList());
        this.found = found;
    }

    void look() {
        if (draft.central()) {
            return;
        }
        for (Variant norm :
                new Rules(List.of(draft)).byId().values().stream().flatMap(List::stream).toList()) {
            central.variants(norm.norm().id()).stream()
                    .filter(norm::meets)
                    .forEach(least -> compare(norm, least));
        }
    }

    private void compare(Variant norm, Variant least) {
        Formula mine = norm.norm().formula();
        Formula its = least.norm().formula();
        if (mine instanceof Formula.ByNeed || its instanceof Formula.ByNeed) {
            return; // no amounts
        }
        if (!(mine instanceof Formula.AsCentral) && !sameSort(mine, its)) {
            found.accept(
                    Finding.error(
                            "unlike-benefit",
                            norm.pointer() + "/formula",
                            least.book().id(),
                            new Sentence(
                                    "%s của %s là loại khác (tiền, hiện vật hoặc hàng khác); hãy đặt mã khác cho định mức này."
                                            .formatted(norm.norm().id(), least.book().id()),
                                    "%s of %s is of another sort (money, or other goods); give this norm another id."
                                            .formatted(norm.norm().id(), least.book().id()))));
            return;
        }
        Shortfall shortfall = new Shortfall();
        Trial trial =
                new Trial(
                        Stream.concat(
                                        Parts.tests(draft, norm.norm()).stream(),
                                        Parts.tests(least.book(), least.norm()).stream())
                                .toList(),
                        LimitValues.of(mine, its),
                        _ -> false);
        for (Facts facts : days(norm, least)) {
            trial.each(answers -> shortfall.add(norm, least, with(facts, answers)));
        }
        if (trial.tooMany()) {
            found.accept(Trial.notTried(norm.pointer() + "/formula", least.book().id()));
        }
        shortfall.tell(norm, least);
    }

    private static boolean sameSort(Formula one, Formula other) {
        return one instanceof Formula.GoodsPerUnit a
                ? other instanceof Formula.GoodsPerUnit b
                        && a.goods().equals(b.goods())
                        && a.unit() == b.unit()
                : !(other instanceof Formula.GoodsPerUnit);
    }

    private static Facts with(Facts facts, Answers answers) {
        return new Facts(
                facts.cause(),
                facts.occurredOn(),
                facts.decidedOn(),
                new Findings(answers, List.of(), List.of()));
    }

    /** Days on which something begins, of the incident and of the decision, where both books hold. */
    private List<Facts> days(Variant norm, Variant least) {
        Set<LocalDate> begin = new TreeSet<>();
        for (NormBook book : List.of(draft, least.book())) {
            Stream.of(book.validity().event(), book.validity().decision())
                    .filter(Objects::nonNull)
                    .map(Period::from)
                    .forEach(begin::add);
            book.standardLevels().forEach(level -> begin.add(level.period().from()));
        }
        var cause =
                norm.norm().causes().stream()
                        .filter(least.norm().causes()::contains)
                        .findFirst()
                        .orElseThrow();
        List<Facts> days = new ArrayList<>();
        for (LocalDate occurredOn : begin) {
            for (LocalDate decidedOn : begin) {
                if (!occurredOn.isAfter(decidedOn)
                        && draft.validity().covers(occurredOn, decidedOn)
                        && least.book().validity().covers(occurredOn, decidedOn)) {
                    days.add(new Facts(cause, occurredOn, decidedOn, Findings.NOTHING));
                }
            }
        }
        return days;
    }

    /** Where the province's norm gives less, if anywhere. */
    private final class Shortfall {

        private boolean sometimesEnough;
        private @Nullable String example;
        private long given;
        private long minimum;

        /** Never enough: a later one may be as much. */
        boolean add(Variant norm, Variant least, Facts facts) {
            long its = Alone.value(least.book(), least.norm(), least.norm().formula(), facts);
            Formula mine = norm.norm().formula();
            long value =
                    Alone.value(
                            draft,
                            norm.norm(),
                            mine instanceof Formula.AsCentral ? new Formula.Fixed(its) : mine,
                            facts);
            if (value >= its) {
                sometimesEnough |= its > 0;
            } else if (example == null) {
                example = Trial.said(facts.findings().household());
                given = value;
                minimum = its;
            }
            return false;
        }

        void tell(Variant norm, Variant least) {
            String where = example;
            if (where == null) {
                return;
            }
            String place = norm.pointer() + "/formula";
            Sentence what =
                    new Sentence(
                            "%s thấp hơn mức tối thiểu của %s%s: %d so với %d; hộ được hưởng mức của trung ương."
                                    .formatted(
                                            norm.norm().id(),
                                            least.book().id(),
                                            where.isEmpty() ? "" : " khi " + where,
                                            given,
                                            minimum),
                            "%s is below the least of %s%s: %d against %d; a household gets the State's."
                                    .formatted(
                                            norm.norm().id(),
                                            least.book().id(),
                                            where.isEmpty() ? "" : " where " + where,
                                            given,
                                            minimum));
            found.accept(
                    sometimesEnough
                            ? Finding.warning("under-minimum", place, least.book().id(), what)
                            : Finding.error("under-minimum", place, least.book().id(), what));
        }
    }
}
