package vn.lalanh.assessment.decisiondocument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Appeal;
import vn.lalanh.assessment.casework.Approval;
import vn.lalanh.assessment.casework.Assessment;
import vn.lalanh.assessment.casework.BenefitLine;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.Correction;
import vn.lalanh.assessment.casework.Decisions;
import vn.lalanh.assessment.casework.FastLane;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.Answered;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.AtOnce;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.Content;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.Corrects;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.Granted;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.Issue;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.Line;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.Refused;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.Subject;

/**
 * Draws up documents from cases.
 *
 * @param incidents what people call them, by id
 * @param laws what norm books are called, by id
 * @param issues those that have a number, by the decision's name
 */
record Drawing(Map<String, String> incidents, Map<String, String> laws, Map<String, Issue> issues) {

    /** The decision that stands; empty while there is none, or where the case was withdrawn. */
    Optional<DecisionPaper> standing(Case state) {
        return switch (state) {
            case Case.Approvable s -> Optional.of(granted(s));
            case Case.Rejected s -> Optional.of(refused(s));
            case Case.Appealed s -> Optional.of(refused(s));
            case Case.Withdrawn _,
                    Case.Triaged _,
                    Case.Assessed _,
                    Case.ApprovedOnce _,
                    Case.Returned _,
                    Case.Absent _,
                    Case.Foretold _,
                    Case.Elsewhere _,
                    Case.Reported _ ->
                    Optional.empty();
        };
    }

    /** The answer to an appeal; empty while there is none. */
    Optional<DecisionPaper> answer(Case.Known state, int number) {
        return state.dossier().decisions().appeals().stream()
                .filter(appeal -> appeal.number() == number)
                .flatMap(appeal -> answered(appeal).stream())
                .map(content ->
                        paper(
                                state,
                                DecisionPaper.nameOfAppeal(
                                        state.dossier().report().caseId(), number),
                                content))
                .findFirst();
    }

    /** The decision that stands, and all answers to appeals. */
    Stream<DecisionPaper> all(Case.Known state) {
        return Stream.concat(
                standing(state).stream(),
                state.dossier().decisions().appeals().stream()
                        .flatMap(appeal -> answer(state, appeal.number()).stream()));
    }

    /** An appeal that lapsed was answered by nobody. */
    private static Optional<Content> answered(Appeal appeal) {
        Appeal.Ruling ruling = appeal.ruling();
        return ruling == null || ruling.result() == Appeal.Result.LAPSED
                ? Optional.empty()
                : Optional.of(new Answered(appeal, ruling));
    }

    private DecisionPaper granted(Case.Approvable state) {
        Approval approval = state.approval();
        Assessment assessment = approval.assessment();
        Decisions decisions = state.dossier().decisions();
        Content content =
                new Granted(
                        approval.number(),
                        named(assessment.books()),
                        assessment.lines().stream().map(Drawing::line).toList(),
                        assessment.advice().stream().map(remark -> remark.text().vi()).toList(),
                        assessment.assessor(),
                        Stream.concat(
                                        Stream.ofNullable(approval.first())
                                                .map(Approval.First::approver),
                                        Stream.of(approval.approver()))
                                .toList(),
                        approval.at(),
                        decisions.appealBy(),
                        atOnce(decisions.fastLane(), approval.number()),
                        corrects(state.dossier().report().caseId(), approval));
        return paper(
                state,
                DecisionPaper.nameOfApproval(state.dossier().report().caseId(), approval.number()),
                content);
    }

    /** Whether others have confirmed it by now is not part of it. */
    private static @Nullable AtOnce atOnce(@Nullable FastLane lane, int approval) {
        return lane == null || lane.approvalNumber() != approval
                ? null
                : new AtOnce(lane.emergencyDecision(), lane.regulariseBy().at());
    }

    /** Of the difference only what was decided: what of it is asked for or claimed is known later. */
    private @Nullable Corrects corrects(String caseId, Approval approval) {
        Correction correction = approval.correction();
        if (correction == null) {
            return null;
        }
        int earlier = correction.earlier().number();
        return new Corrects(
                earlier,
                issues.get(DecisionPaper.nameOfApproval(caseId, earlier)),
                correction.reasonCode(),
                correction.remark(),
                approval.raised().stream().map(Drawing::line).toList(),
                approval.lowered().stream().map(Drawing::line).toList());
    }

    private DecisionPaper refused(Case.Ended state) {
        Report report = state.dossier().report();
        Assessment assessment = state.assessment();
        int back = state.approvalNumber();
        Content content =
                new Refused(
                        assessment == null ? List.of() : named(assessment.books()),
                        state.reasonCode(),
                        state.remark(),
                        assessment == null
                                ? List.of()
                                : assessment.refused().stream()
                                        .map(remark -> remark.text().vi())
                                        .toList(),
                        state.dossier().decisions().rejecter(),
                        state.dossier().decisions().appealBy(),
                        back,
                        issues.get(DecisionPaper.nameOfApproval(report.caseId(), back)));
        return paper(state, DecisionPaper.nameOfRejection(state), content);
    }

    private DecisionPaper paper(Case.Known state, String name, Content content) {
        Report report = state.dossier().report();
        String incident = incidents.getOrDefault(report.incidentId(), report.incidentId());
        return new DecisionPaper(new Subject(report, incident), name, content, issues.get(name));
    }

    private static Line line(BenefitLine line) {
        var explanation = line.explanation();
        return new Line(
                explanation.name().vi(),
                line.person(),
                explanation.arithmetic().vi(),
                explanation.basis().vi(),
                explanation.because().vi(),
                line.benefit());
    }

    private List<String> named(List<String> books) {
        return books.stream().map(book -> laws.getOrDefault(book, book)).distinct().toList();
    }
}
