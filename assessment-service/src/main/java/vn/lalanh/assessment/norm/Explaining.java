package vn.lalanh.assessment.norm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Facts;
import vn.lalanh.assessment.fact.Subject;
import vn.lalanh.assessment.norm.Award.Denial;
import vn.lalanh.assessment.norm.Entitlement.Line;
import vn.lalanh.assessment.norm.Entitlement.Remark;
import vn.lalanh.assessment.norm.Law.Variant;
import vn.lalanh.assessment.norm.Norm.Per;

/** What was decided, in words: the same steps once more, this time told. */
final class Explaining {

    private Explaining() {}

    static Entitlement of(Award.All all, Facts facts) {
        List<Line> lines = new ArrayList<>();
        List<Remark> advice = new ArrayList<>();
        for (Award award : all.awards()) {
            if (award.variant().norm().formula() instanceof Formula.ByNeed byNeed) {
                advice.add(advice(award.variant(), byNeed, facts));
            } else {
                lines.add(line(award, facts));
            }
        }
        return new Entitlement(
                lines,
                advice,
                all.denials().stream()
                        .filter(denial -> !why(denial, facts).isNothing())
                        .map(denial -> refused(denial, facts))
                        .toList());
    }

    private static Line line(Award award, Facts facts) {
        Norm norm = award.variant().norm();
        Subject subject = award.subject();
        String id = subject == null ? null : subject.id();
        return new Line(
                norm.id(),
                norm.per() == Per.PERSON ? id : null,
                norm.per() == Per.LOSS ? id : null,
                award.benefit(),
                explanation(award, facts));
    }

    private static Explanation explanation(Award award, Facts facts) {
        Variant variant = award.variant();
        Telling telling = Telling.of(award, facts);
        List<Sentence> reasons = reasons(variant, facts);
        Award lower = award.lower();
        List<Sentence> trace = new ArrayList<>();
        reasons.stream()
                .filter(reason -> !reason.isNothing())
                .map(reason -> new Sentence("Vì ", "Because ").and(reason).and(Sentence.same(".")))
                .forEach(trace::add);
        trace.addAll(telling.steps());
        if (lower != null) {
            trace.add(higherOf(award, lower));
        }
        return new Explanation(
                variant.norm().name(),
                telling.arithmetic(),
                basis(variant),
                Sentence.list(reasons),
                telling.remark(),
                trace);
    }

    private static Sentence higherOf(Award award, Award lower) {
        Sentence here = amount(award);
        Sentence there = amount(lower);
        return new Sentence(
                "%s cho %s, %s cho %s: áp dụng mức cao hơn."
                        .formatted(
                                award.variant().book().decree().vi(),
                                here.vi(),
                                lower.variant().book().decree().vi(),
                                there.vi()),
                "%s gives %s, %s gives %s: the higher applies."
                        .formatted(
                                award.variant().book().decree().en(),
                                here.en(),
                                lower.variant().book().decree().en(),
                                there.en()));
    }

    private static Sentence amount(Award award) {
        return Telling.amount(award.formula(), award.value());
    }

    private static List<Sentence> reasons(Variant variant, Facts facts) {
        List<Sentence> reasons = new ArrayList<>();
        Answers household = facts.findings().household();
        variant.conditions().forEach(condition -> reasons.add(condition.because(household)));
        Condition each = variant.each();
        if (each != null) {
            reasons.add(each.because(household));
        }
        return reasons;
    }

    private static Sentence basis(Variant variant) {
        Sentence source = source(variant);
        return source.and(Sentence.same(", ")).and(variant.norm().article());
    }

    private static Sentence source(Variant variant) {
        @Nullable Sentence other = variant.norm().source();
        return other == null ? variant.book().decree() : other;
    }

    private static Remark refused(Denial denial, Facts facts) {
        Variant variant = denial.variant();
        Sentence basis = basis(variant);
        Sentence why = why(denial, facts);
        Sentence name = variant.norm().name();
        return new Remark(
                variant.norm().id(),
                new Sentence(
                        "Không có khoản “%s” (%s): %s.".formatted(name.vi(), basis.vi(), why.vi()),
                        "No “%s” (%s): %s.".formatted(name.en(), basis.en(), why.en())));
    }

    private static Sentence why(Denial denial, Facts facts) {
        Answers household = facts.findings().household();
        return switch (denial) {
            case Denial.Lacking lacking ->
                    Sentence.list(
                            lacking.conditions().stream()
                                    .map(condition -> condition.lacking(household))
                                    .toList());
            case Denial.Nothing _ ->
                    new Sentence(
                            "số liệu ghi nhận cho kết quả bằng 0",
                            "what was found comes to nothing");
            case Denial.Beaten(_, var by) -> {
                Sentence name = by.variant().norm().name();
                yield new Sentence(
                        "đã có khoản “" + name.vi() + "” cho cùng một thiệt hại",
                        "“" + name.en() + "” is given for the same damage");
            }
        };
    }

    private static Remark advice(Variant variant, Formula.ByNeed byNeed, Facts facts) {
        Sentence basis = basis(variant);
        Sentence why = Sentence.list(reasons(variant, facts));
        String vi = String.join(", ", byNeed.items().stream().map(Sentence::vi).toList());
        String en = String.join(", ", byNeed.items().stream().map(Sentence::en).toList());
        Sentence name = variant.norm().name();
        return new Remark(
                variant.norm().id(),
                new Sentence(
                        "%s: cấp bằng hiện vật theo nhu cầu thực tế (%s) (%s), vì %s."
                                .formatted(name.vi(), vi, basis.vi(), why.vi()),
                        "%s: in kind, as needed (%s) (%s), because %s."
                                .formatted(name.en(), en, basis.en(), why.en())));
    }
}
