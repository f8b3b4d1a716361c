package vn.lalanh.assessment.casework.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Assessment;
import vn.lalanh.assessment.casework.Assessments;
import vn.lalanh.assessment.casework.BenefitLine;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.web.CaseView.LineView;
import vn.lalanh.assessment.fact.Answer;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Facts;
import vn.lalanh.assessment.fact.Subject;
import vn.lalanh.assessment.norm.Entitlement.Remark;
import vn.lalanh.assessment.norm.Sentence;

/**
 * What was found once, and what the law gave for it, without who found it.
 *
 * @param counts whether the case stands on it
 * @param found frozen with it; null in one from before facts were kept
 */
record AssessmentView(
        int number,
        Instant at,
        boolean counts,
        List<String> books,
        @Nullable FoundView found,
        List<ExplainedView> lines,
        List<Remark> advice,
        List<Remark> notGiven) {

    /** A benefit and each step to it. */
    record ExplainedView(LineView line, List<Sentence> trace) {
        static ExplainedView of(BenefitLine line) {
            return new ExplainedView(LineView.of(line, null), line.explanation().trace());
        }
    }

    /** The facts; what the registry knew stands among the answers. */
    record FoundView(
            Map<String, Object> answers, List<SubjectView> persons, List<SubjectView> losses) {
        static FoundView of(Facts facts) {
            return new FoundView(
                    told(facts.findings().household()),
                    facts.findings().persons().stream().map(SubjectView::of).toList(),
                    facts.findings().losses().stream().map(SubjectView::of).toList());
        }
    }

    record SubjectView(String id, Map<String, Object> answers) {
        static SubjectView of(Subject subject) {
            return new SubjectView(subject.id(), told(subject.answers()));
        }
    }

    /** In the order of their numbers. */
    static List<AssessmentView> all(Case.Known state) {
        Assessment standing = state.assessed();
        return Assessments.of(state).stream()
                .map(one -> of(one, standing != null && standing.number() == one.number()))
                .toList();
    }

    private static AssessmentView of(Assessment assessment, boolean counts) {
        Facts facts = assessment.facts();
        return new AssessmentView(
                assessment.number(),
                assessment.at(),
                counts,
                assessment.books(),
                facts == null ? null : FoundView.of(facts),
                assessment.lines().stream().map(ExplainedView::of).toList(),
                assessment.advice(),
                assessment.refused());
    }

    private static Map<String, Object> told(Answers answers) {
        Map<String, Object> told = new TreeMap<>();
        answers.byQuestion().forEach((question, answer) -> told.put(question, told(answer)));
        return told;
    }

    private static Object told(Answer answer) {
        return switch (answer) {
            case Answer.Flag(boolean yes) -> yes;
            case Answer.Count(long number) -> number;
            case Answer.Choice(String code) -> code;
            case Answer.Choices(List<String> codes) -> codes;
        };
    }
}
