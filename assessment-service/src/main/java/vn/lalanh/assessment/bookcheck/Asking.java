package vn.lalanh.assessment.bookcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.form.Asked;
import vn.lalanh.assessment.norm.Formula;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.assessment.norm.When;

/**
 * One place where a book asks a question.
 *
 * @param codes that it compares the answer with; nothing for other kinds
 * @param within of each person, or each loss, whatever else is looked at; null for what is looked at
 * @param place JSON pointer of the very question
 * @param part the condition, criterion or formula it belongs to: within one, a misspelling is repeated easily
 */
record Asking(
        String question,
        Kind kind,
        Set<String> codes,
        @Nullable Asked within,
        String place,
        String part) {

    /** What sort of answer counts. */
    enum Kind {
        YES_OR_NO("có hay không", "yes or no"),
        CODE("mã", "a code"),
        NUMBER("số", "a number");

        private final String vi;
        private final String en;

        Kind(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }

        Sentence said() {
            return new Sentence(vi, en);
        }
    }

    /** All of a book, in its order. */
    static List<Asking> of(NormBook book) {
        List<Asking> all = new ArrayList<>();
        book.conditions()
                .forEach((name, condition) -> {
                    String part = "/conditions/" + name;
                    in(condition.when(), null, part + "/when", part, all);
                });
        for (int n = 0; n < book.factors().size(); n++) {
            var criteria = book.factors().get(n).criteria();
            for (int i = 0; i < criteria.size(); i++) {
                String part = "/factors/%d/criteria/%d".formatted(n, i);
                in(criteria.get(i).when(), null, part + "/when", part, all);
            }
        }
        for (int n = 0; n < book.norms().size(); n++) {
            in(book.norms().get(n).formula(), "/norms/" + n + "/formula", all);
        }
        return all;
    }

    private static void in(
            When when, @Nullable Asked within, String place, String part, List<Asking> all) {
        switch (when) {
            case When.Yes(var question) ->
                    all.add(new Asking(question, Kind.YES_OR_NO, Set.of(), within, place, part));
            case When.Is(var question, var codes) ->
                    all.add(new Asking(question, Kind.CODE, codes, within, place, part));
            case When.Between between ->
                    all.add(
                            new Asking(
                                    between.number(), Kind.NUMBER, Set.of(), within, place, part));
            case When.All(var every) -> in(every, within, place + "/all/", part, all);
            case When.Any(var some) -> in(some, within, place + "/any/", part, all);
            case When.Not(var one) -> in(one, within, place + "/not", part, all);
            case When.Persons(var one, _) -> in(one, Asked.PERSON, place + "/persons", part, all);
            case When.Losses(var one, _) -> in(one, Asked.LOSS, place + "/losses", part, all);
        }
    }

    private static void in(
            List<When> several,
            @Nullable Asked within,
            String place,
            String part,
            List<Asking> all) {
        IntStream.range(0, several.size())
                .forEach(n -> in(several.get(n), within, place + n, part, all));
    }

    private static void in(Formula formula, String place, List<Asking> all) {
        switch (formula) {
            case Formula.PerUnit f -> times(f.times(), place, all);
            case Formula.GoodsPerUnit f -> times(f.times(), place, all);
            case Formula.ByDamage f -> {
                number(f.area(), place + "/area", place, all);
                number(f.damage(), place + "/damage", place, all);
            }
            case Formula.Ranged f -> {
                number(f.rate(), place + "/rate", place, all);
                number(f.times().number(), place + "/times/number", place, all);
            }
            case Formula.ActualCost f -> number(f.cost(), place + "/cost", place, all);
            case Formula.Fixed _,
                    Formula.StandardMultiple _,
                    Formula.AsCentral _,
                    Formula.ByNeed _ -> {}
        }
    }

    private static void times(List<Formula.Times> times, String place, List<Asking> all) {
        for (int n = 0; n < times.size(); n++) {
            number(times.get(n).number(), "%s/times/%d/number".formatted(place, n), place, all);
        }
    }

    private static void number(String question, String place, String part, List<Asking> all) {
        all.add(new Asking(question, Kind.NUMBER, Set.of(), null, place, part));
    }
}
