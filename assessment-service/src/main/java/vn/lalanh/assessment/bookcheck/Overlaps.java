package vn.lalanh.assessment.bookcheck;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.lalanh.assessment.bookcheck.Rules.Variant;
import vn.lalanh.assessment.norm.Formula;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.assessment.norm.When;

/** Benefits that are given twice for one need, and benefits of the State that a draft would no longer give together. */
final class Overlaps {

    private final AskedInForms forms;
    private final NormBook draft;
    private final Rules all;
    private final Rules central;
    private final Rules withDraft;
    private final List<Variant> mine;
    private final Consumer<Finding> found;

    Overlaps(NormBook draft, BooksAround around, AskedInForms forms, Consumer<Finding> found) {
        this.forms = forms;
        List<NormBook> others = around.together(draft);
        this.draft = draft;
        this.all = new Rules(Stream.concat(others.stream(), Stream.of(draft)).toList());
        this.central = new Rules(others.stream().filter(NormBook::central).toList());
        this.withDraft =
                new Rules(
                        Stream.concat(others.stream().filter(NormBook::central), Stream.of(draft))
                                .toList());
        this.mine =
                new Rules(List.of(draft))
                        .byId().values().stream()
                                .flatMap(List::stream)
                                .sorted(Overlaps::byPlace)
                                .toList();
        this.found = found;
    }

    private static int byPlace(Variant one, Variant other) {
        return Integer.compare(one.place(), other.place());
    }

    void look() {
        for (Variant norm : mine) {
            all.byId().values().stream()
                    .map(List::getLast)
                    .filter(other -> comesBefore(other, norm) && norm.meets(other))
                    .filter(other -> !all.exclude(norm.norm().id(), other.norm().id()))
                    .forEach(other -> given(norm, other));
        }
        if (!draft.central()) {
            takenAway();
        }
    }

    /** Each pair once, at the later one of the draft. */
    private boolean comesBefore(Variant other, Variant norm) {
        return !other.norm().id().equals(norm.norm().id())
                && (!other.book().equals(draft) || other.place() < norm.place());
    }

    private void given(Variant norm, Variant other) {
        if (norm.sameNeed(other)) {
            Trial trial = trial(norm, other);
            if (trial.tooMany()) {
                found.accept(Trial.notTried(norm.pointer(), other.norm().id()));
            }
            trial.example().ifPresent(example -> found.accept(overlap(norm, other, example)));
        } else if (other.book().equals(draft)
                && (norm.norm().content() == null || other.norm().content() == null)
                && money(norm)
                && money(other)
                && Set.copyOf(Parts.tests(draft, norm.norm()))
                        .equals(Set.copyOf(Parts.tests(draft, other.norm())))) {
            found.accept(
                    Finding.warning(
                            "same-conditions",
                            norm.pointer(),
                            other.norm().id(),
                            new Sentence(
                                    "%s và %s cùng điều kiện nên luôn được cùng hưởng; nếu chỉ được một, hãy ghi exclusiveWith hoặc content."
                                            .formatted(norm.norm().id(), other.norm().id()),
                                    "%s and %s have the same conditions and are always given together; if one is enough, say exclusiveWith or content."
                                            .formatted(norm.norm().id(), other.norm().id()))));
        }
    }

    private static boolean money(Variant one) {
        return !(one.norm().formula() instanceof Formula.GoodsPerUnit)
                && !(one.norm().formula() instanceof Formula.ByNeed);
    }

    private static Finding overlap(Variant norm, Variant other, String example) {
        return Finding.error(
                "overlap",
                norm.pointer(),
                other.norm().id(),
                new Sentence(
                        "%s và %s cùng đáp ứng nhu cầu %s và có thể cùng hưởng (ví dụ %s); hãy ghi exclusiveWith hoặc đưa %s vào highestOf."
                                .formatted(
                                        norm.norm().id(),
                                        other.norm().id(),
                                        norm.norm().content(),
                                        example,
                                        norm.norm().content()),
                        "%s and %s meet one need, %s, and can be given together (for instance %s); say exclusiveWith, or name %s in highestOf."
                                .formatted(
                                        norm.norm().id(),
                                        other.norm().id(),
                                        norm.norm().content(),
                                        example,
                                        norm.norm().content())));
    }

    /** Of both being given together. */
    private Trial trial(Variant one, Variant other) {
        return new Trial(
                Stream.concat(tests(one), tests(other)).toList(), Map.of(), forms::severalCodes);
    }

    /** What raises the State's is only given where the State's is. */
    private Stream<When> tests(Variant one) {
        Stream<When> own = Parts.tests(one.book(), one.norm()).stream();
        List<Variant> raised = central.variants(one.norm().id());
        return one.norm().formula() instanceof Formula.AsCentral && !raised.isEmpty()
                ? Stream.concat(
                        own, Parts.tests(raised.getLast().book(), raised.getLast().norm()).stream())
                : own;
    }

    /** What the State gives together, a province must not make exclusive: less would be given than the State's least. */
    private void takenAway() {
        List<List<Variant>> given = List.copyOf(central.byId().values());
        for (int i = 0; i < given.size(); i++) {
            for (int j = i + 1; j < given.size(); j++) {
                Variant one = given.get(i).getLast();
                Variant other = given.get(j).getLast();
                String a = one.norm().id();
                String b = other.norm().id();
                if (one.meets(other) && !central.exclude(a, b) && withDraft.exclude(a, b)) {
                    trial(one, other).example().ifPresent(example -> takenAway(a, b, example));
                }
            }
        }
    }

    private void takenAway(String one, String other, String example) {
        mine.stream()
                .filter(norm -> norm.norm().id().equals(one) || norm.norm().id().equals(other))
                .findFirst()
                .ifPresent(norm ->
                        found.accept(
                                Finding.error(
                                        "minimum-taken-away",
                                        norm.pointer(),
                                        norm.norm().id().equals(one) ? other : one,
                                        new Sentence(
                                                "Trung ương cho hưởng cả %s và %s (ví dụ %s); sách của tỉnh không được làm cho chúng loại trừ nhau."
                                                        .formatted(one, other, example),
                                                "The State gives both %s and %s (for instance %s); a province's book must not make them exclusive."
                                                        .formatted(one, other, example)))));
    }
}
