package vn.lalanh.assessment.norm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lalanh.assessment.norm.Arithmetic.Result;
import vn.lalanh.assessment.norm.Entitlement.Line;
import vn.lalanh.assessment.norm.Entitlement.Remark;
import vn.lalanh.assessment.norm.Formula.ByNeed;
import vn.lalanh.events.EconomicStatus;

/** From a book and facts to benefits. Pure; knows no norm by name. */
public final class NormEngine {

    private NormEngine() {}

    /** What the book gives, what it advises, and what it refuses although the cause fits. */
    public static Entitlement compute(NormBook book, Facts facts) {
        List<Norm> fitting = new ArrayList<>();
        List<Remark> refused = new ArrayList<>();
        for (Norm norm : book.norms()) {
            if (norm.causes().contains(facts.cause())) {
                List<Sentence> lacking = lacking(norm, facts);
                if (lacking.isEmpty()) {
                    fitting.add(norm);
                } else {
                    refused.add(refusal(book, norm, Sentence.list(lacking)));
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        List<Remark> advice = new ArrayList<>();
        for (Norm norm : fitting) {
            Optional<Norm> better = better(book, norm, fitting, facts);
            if (better.isPresent()) {
                refused.add(refusal(book, norm, excludedBy(better.get())));
            } else if (norm.formula() instanceof ByNeed byNeed) {
                advice.add(advice(book, norm, byNeed, facts));
            } else {
                lines.addAll(lines(book, norm, facts));
            }
        }
        return new Entitlement(lines, advice, refused);
    }

    private static List<Sentence> lacking(Norm norm, Facts facts) {
        Stream<Sentence> status =
                norm.open(facts.economicStatus())
                        ? Stream.empty()
                        : Stream.of(status(facts.economicStatus()));
        return Stream.concat(
                        norm.conditions().stream()
                                .filter(condition -> !condition.holds(facts.findings()))
                                .map(Condition::lacking),
                        status)
                .toList();
    }

    /** Of norms that exclude each other the highest is given; of equal ones the first in the book. */
    private static Optional<Norm> better(
            NormBook book, Norm norm, List<Norm> fitting, Facts facts) {
        return fitting.stream()
                .filter(other -> excludeEachOther(norm, other))
                .filter(other -> {
                    long theirs = worth(book, other, facts);
                    long ours = worth(book, norm, facts);
                    return theirs > ours
                            || (theirs == ours && fitting.indexOf(other) < fitting.indexOf(norm));
                })
                .max(Comparator.comparingLong(other -> worth(book, other, facts)));
    }

    private static boolean excludeEachOther(Norm a, Norm b) {
        return a.exclusiveWith().contains(b.id()) || b.exclusiveWith().contains(a.id());
    }

    private static long worth(NormBook book, Norm norm, Facts facts) {
        if (norm.formula() instanceof ByNeed) {
            return 0;
        }
        return lines(book, norm, facts).stream()
                .mapToLong(line ->
                        switch (line.benefit()) {
                            case Benefit.Cash cash -> cash.amount().value();
                            case Benefit.InKind kind -> kind.quantity().value();
                        })
                .sum();
    }

    private static List<Line> lines(NormBook book, Norm norm, Facts facts) {
        Result result = Arithmetic.of(norm.formula(), book, facts);
        Explanation explanation =
                new Explanation(
                        norm.name(),
                        result.steps(),
                        basis(book, norm),
                        Sentence.list(reasons(norm, facts)),
                        result.remark());
        return norm.per().of(facts.findings()).stream()
                .map(person ->
                        new Line(norm.id(), person.orElse(null), result.benefit(), explanation))
                .toList();
    }

    private static List<Sentence> reasons(Norm norm, Facts facts) {
        Stream<Sentence> status =
                norm.eligibility().isEmpty()
                        ? Stream.empty()
                        : Stream.of(status(facts.economicStatus()));
        return Stream.concat(status, norm.conditions().stream().map(Condition::because)).toList();
    }

    private static Sentence basis(NormBook book, Norm norm) {
        return new Sentence(
                book.decree().vi() + ", " + norm.article().vi(),
                book.decree().en() + ", " + norm.article().en());
    }

    private static Remark refusal(NormBook book, Norm norm, Sentence why) {
        Sentence basis = basis(book, norm);
        return new Remark(
                norm.id(),
                new Sentence(
                        "Không có khoản “%s” (%s): %s."
                                .formatted(norm.name().vi(), basis.vi(), why.vi()),
                        "No “%s” (%s): %s.".formatted(norm.name().en(), basis.en(), why.en())));
    }

    private static Sentence excludedBy(Norm better) {
        return new Sentence(
                "đã có khoản “" + better.name().vi() + "” cho cùng một thiệt hại",
                "“" + better.name().en() + "” is given for the same damage");
    }

    private static Remark advice(NormBook book, Norm norm, ByNeed byNeed, Facts facts) {
        Sentence basis = basis(book, norm);
        Sentence why = Sentence.list(reasons(norm, facts));
        String vi = String.join(", ", byNeed.items().stream().map(Sentence::vi).toList());
        String en = String.join(", ", byNeed.items().stream().map(Sentence::en).toList());
        return new Remark(
                norm.id(),
                new Sentence(
                        "%s: cấp bằng hiện vật theo nhu cầu thực tế (%s) (%s), vì %s."
                                .formatted(norm.name().vi(), vi, basis.vi(), why.vi()),
                        "%s: in kind, as needed (%s) (%s), because %s."
                                .formatted(norm.name().en(), en, basis.en(), why.en())));
    }

    private static Sentence status(EconomicStatus status) {
        return switch (status) {
            case POOR -> new Sentence("hộ nghèo", "the household is poor");
            case NEAR_POOR -> new Sentence("hộ cận nghèo", "the household is near-poor");
            case HARDSHIP ->
                    new Sentence("hộ có hoàn cảnh khó khăn", "the household is in hardship");
            case OTHER ->
                    new Sentence(
                            "hộ không thuộc diện nghèo, cận nghèo hay khó khăn",
                            "the household is neither poor, near-poor nor in hardship");
            case UNKNOWN ->
                    new Sentence(
                            "chưa biết hộ thuộc diện nào", "the household's class is not known");
        };
    }
}
