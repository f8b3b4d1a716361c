package vn.lalanh.assessment.bookcheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.norm.Factor;
import vn.lalanh.assessment.norm.Formula;
import vn.lalanh.assessment.norm.Norm;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.assessment.norm.When;

/** Who gets nothing although one would expect it: causes, benefits that end, numbers between two rules. */
final class Coverage {

    private final NormBook draft;
    private final BooksAround around;
    private final List<NormBook> together;
    private final Consumer<Finding> found;

    /** A rule that holds for numbers from one to another. */
    private record Span(long from, long until, String place) {}

    Coverage(NormBook draft, BooksAround around, Consumer<Finding> found) {
        this.draft = draft;
        this.around = around;
        this.together = Stream.concat(around.together(draft).stream(), Stream.of(draft)).toList();
        this.found = found;
    }

    void look() {
        if (draft.incidents().isEmpty()) {
            causes();
        }
        ended();
        for (int n = 0; n < draft.norms().size(); n++) {
            norm(draft.norms().get(n), "/norms/" + n);
        }
        holes(normSpans());
        holes(criterionSpans());
    }

    private void causes() {
        for (Cause cause : Cause.values()) {
            if (together.stream()
                    .flatMap(book -> book.norms().stream())
                    .noneMatch(norm -> norm.causes().contains(cause))) {
                found.accept(
                        Finding.warning(
                                "no-benefit",
                                "/norms",
                                cause.name(),
                                new Sentence(
                                        "Không có định mức nào cho nguyên nhân " + cause + ".",
                                        "There is no benefit for the cause " + cause + ".")));
            }
        }
    }

    /** What a replaced book gave and nobody gives any more. */
    private void ended() {
        Set<String> given = new HashSet<>();
        together.forEach(book -> book.norms().forEach(norm -> given.add(norm.id())));
        around.books().stream()
                .filter(book -> book.replacedBy(draft))
                .forEach(book ->
                        book.norms().stream()
                                .filter(norm -> !given.contains(norm.id()))
                                .forEach(norm ->
                                        found.accept(
                                                Finding.warning(
                                                        "benefit-ends",
                                                        "/replaces",
                                                        norm.id(),
                                                        new Sentence(
                                                                "%s của %s không còn trong sách nào khi sách này có hiệu lực."
                                                                        .formatted(
                                                                                norm.id(),
                                                                                book.id()),
                                                                "No book gives %s of %s any more once this one holds."
                                                                        .formatted(
                                                                                norm.id(),
                                                                                book.id()))))));
    }

    private void norm(Norm norm, String place) {
        Trial trial = new Trial(Parts.tests(draft, norm), Map.of(), _ -> true);
        if (!trial.tooMany() && trial.example().isEmpty()) {
            found.accept(
                    Finding.warning(
                            "never-holds",
                            place,
                            "",
                            new Sentence(
                                    "Các điều kiện của %s không bao giờ cùng đúng nên không ai được hưởng."
                                            .formatted(norm.id()),
                                    "The conditions of %s never hold together, so nobody gets it."
                                            .formatted(norm.id()))));
        }
        if (norm.formula() instanceof Formula.ByDamage formula) {
            int first = formula.steps().getFirst().fromPercent();
            Parts.atoms(draft, norm).stream()
                    .filter(When.Between.class::isInstance)
                    .map(When.Between.class::cast)
                    .filter(between -> between.number().equals(formula.damage()))
                    .map(When.Between::atLeast)
                    .filter(least -> least != null && least < first)
                    .max(Comparator.naturalOrder())
                    .ifPresent(least ->
                            hole(least, first - 1L, formula.damage(), place + "/formula/steps/0"));
        }
    }

    private Map<List<Object>, List<Span>> normSpans() {
        Map<List<Object>, List<Span>> spans = new LinkedHashMap<>();
        for (int n = 0; n < draft.norms().size(); n++) {
            Norm norm = draft.norms().get(n);
            String place = "/norms/" + n;
            for (Cause cause : norm.causes()) {
                add(List.of(norm.per(), cause), Parts.atoms(draft, norm), place, spans);
            }
        }
        return spans;
    }

    private Map<List<Object>, List<Span>> criterionSpans() {
        Map<List<Object>, List<Span>> spans = new LinkedHashMap<>();
        for (int n = 0; n < draft.factors().size(); n++) {
            Factor factor = draft.factors().get(n);
            for (int i = 0; i < factor.criteria().size(); i++) {
                add(
                        List.of(factor.id()),
                        Parts.atoms(factor.criteria().get(i).when()),
                        "/factors/%d/criteria/%d".formatted(n, i),
                        spans);
            }
        }
        return spans;
    }

    /** Rules that differ in one number only are alike: one would expect them to meet. */
    private static void add(
            List<?> about, List<When> atoms, String place, Map<List<Object>, List<Span>> spans) {
        for (When atom : atoms) {
            if (atom instanceof When.Between between) {
                Set<When> rest = new HashSet<>(atoms);
                rest.remove(atom);
                Long least = between.atLeast();
                Long most = between.atMost();
                spans.computeIfAbsent(
                                List.of(about, between.number(), rest), _ -> new ArrayList<>())
                        .add(
                                new Span(
                                        least == null ? 0 : least,
                                        most == null ? Long.MAX_VALUE : most,
                                        place));
            }
        }
    }

    private void holes(Map<List<Object>, List<Span>> alike) {
        alike.forEach((key, spans) -> {
            String question = key.get(1).toString();
            spans.sort(Comparator.comparingLong(Span::from));
            long reached = spans.getFirst().until();
            for (Span span : spans) {
                if (reached != Long.MAX_VALUE && span.from() > reached + 1) {
                    hole(reached + 1, span.from() - 1, question, span.place());
                }
                reached = Math.max(reached, span.until());
            }
        });
    }

    private void hole(long from, long until, String question, String place) {
        String numbers = from == until ? Long.toString(from) : from + "–" + until;
        found.accept(
                Finding.warning(
                        "falls-between",
                        place,
                        question,
                        new Sentence(
                                "Hộ có %s = %s rơi vào khoảng trống giữa hai mức nên không được hưởng."
                                        .formatted(question, numbers),
                                "A household with %s = %s falls between two rules and gets nothing by them."
                                        .formatted(question, numbers))));
    }
}
