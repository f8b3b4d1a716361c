package vn.lalanh.assessment.casework.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Approval;
import vn.lalanh.assessment.casework.Assessment;
import vn.lalanh.assessment.casework.Assignment;
import vn.lalanh.assessment.casework.BenefitLine;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseService.Reported;
import vn.lalanh.assessment.casework.Dossier;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.norm.Benefit;
import vn.lalanh.assessment.norm.Entitlement.Remark;

/**
 * A case as officers see it.
 *
 * @param householdKnown whether the registry has announced the household by now; null where nobody asked
 * @param lines present once assessed
 * @param advice what the law gives in kind without an amount
 * @param notGiven norms whose cause fits and a condition does not
 * @param unfollowed facts that contradict, for people to look at
 * @param corrections decisions that corrected earlier ones, the earliest first
 * @param reliefListId the list that it is a line of, by whose decision it was approved
 * @param decisions appeals and decisions at once; null where the case is not reported
 * @param assignment who is to assess it; null where nobody was asked
 * @param intake who said what of it; null where the case is not reported
 */
record CaseView(
        String id,
        String state,
        @Nullable String incidentId,
        @Nullable String householdId,
        @Nullable Boolean householdKnown,
        @Nullable String communeCode,
        @Nullable String content,
        @Nullable Integer ordinal,
        @Nullable Boolean shielded,
        @Nullable Instant reportedAt,
        @Nullable Integer priority,
        List<String> reasons,
        @Nullable String stage,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable String normBook,
        @Nullable Integer assessmentNumber,
        @Nullable Integer approvalNumber,
        List<LineView> lines,
        List<Remark> advice,
        List<Remark> notGiven,
        @Nullable String reasonCode,
        @Nullable String remark,
        List<String> unfollowed,
        List<CorrectionView> corrections,
        @Nullable String reliefListId,
        @Nullable DecisionsView decisions,
        @Nullable AssignmentView assignment,
        @Nullable IntakeView intake) {

    /** One benefit: money in whole đồng, or goods in base units. */
    record LineView(
            String id,
            String benefit,
            @Nullable String personId,
            @Nullable Long amount,
            @Nullable String goods,
            @Nullable Long quantity,
            @Nullable String unit,
            String vi,
            String en,
            @Nullable String progress) {

        static LineView of(BenefitLine line, @Nullable String progress) {
            var sentence = line.explanation().sentence();
            return switch (line.benefit()) {
                case Benefit.Cash(var amount) ->
                        new LineView(
                                line.id(),
                                line.norm(),
                                line.person(),
                                amount.value(),
                                null,
                                null,
                                null,
                                sentence.vi(),
                                sentence.en(),
                                progress);
                case Benefit.InKind(var quantity) ->
                        new LineView(
                                line.id(),
                                line.norm(),
                                line.person(),
                                null,
                                quantity.code(),
                                quantity.value(),
                                quantity.unit().name(),
                                sentence.vi(),
                                sentence.en(),
                                progress);
            };
        }
    }

    /** Who is to assess it, since when and why. */
    record AssignmentView(String assignee, Instant since, boolean byHand, String vi, String en) {

        static @Nullable AssignmentView of(@Nullable Assignment assignment) {
            return assignment == null
                    ? null
                    : new AssignmentView(
                            assignment.assignee(),
                            assignment.since(),
                            assignment.isByHand(),
                            assignment.reason().vi(),
                            assignment.reason().en());
        }
    }

    static CaseView of(Case state, @Nullable Boolean householdKnown) {
        return switch (state) {
            case Case.Absent s -> unknown(s.id(), "Absent");
            case Case.Foretold s -> unknown(s.id(), "Foretold");
            case Case.Elsewhere s -> unknown(s.id(), "Elsewhere");
            case Case.Reported s -> unknown(s.report().caseId(), "Reported");
            case Case.Known s -> of(s, householdKnown);
        };
    }

    /** What somebody knows who has reported a need that was reported before, and nothing that others have told. */
    static CaseView joined(String id, Reported said) {
        return new CaseView(
                id,
                "Reported",
                said.incidentId(),
                said.householdId(),
                null,
                said.communeCode(),
                said.content(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                false,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    /** What whoever may not see it is told of a report of a protected case: that it has come in, the first time and every time. */
    static CaseView receipt(String id) {
        return unknown(id, "Received");
    }

    private static CaseView unknown(String id, String state) {
        return new CaseView(
                id, state, null, null, null, null, null, null, null, null, null, List.of(), null,
                null, false, null, null, null, List.of(), List.of(), List.of(), null, null,
                List.of(), List.of(), null, null, null, null);
    }

    private static CaseView of(Case.Known state, @Nullable Boolean householdKnown) {
        Dossier dossier = state.dossier();
        Report report = dossier.report();
        Assessment assessment = state.assessed();
        Case.Timed timed = state instanceof Case.Timed t ? t : null;
        Approval approval = state instanceof Case.Approvable a ? a.approval() : null;
        return new CaseView(
                report.caseId(),
                state.getClass().getSimpleName(),
                report.incidentId(),
                report.householdId(),
                householdKnown,
                report.communeCode(),
                report.content(),
                report.ordinal(),
                report.shielded(),
                report.reportedAt(),
                dossier.triage().priority(),
                dossier.triage().reasons(),
                timed == null ? null : timed.due().stage().name(),
                timed == null || dossier.decisions().pause() != null ? null : timed.due().at(),
                timed != null && dossier.overdue().contains(timed.due().stage()),
                assessment == null ? null : assessment.normBook(),
                assessment == null ? null : assessment.number(),
                approval == null ? null : approval.number(),
                assessment == null ? List.of() : lines(dossier, assessment, approval),
                assessment == null ? List.of() : assessment.advice(),
                assessment == null ? List.of() : assessment.refused(),
                reasonCode(state),
                remark(state),
                dossier.unfollowed(),
                CorrectionView.of(approval),
                report.list(),
                DecisionsView.of(dossier.decisions()),
                AssignmentView.of(dossier.assignments().current()),
                IntakeView.of(dossier));
    }

    private static List<LineView> lines(
            Dossier dossier, Assessment assessment, @Nullable Approval approval) {
        return assessment.lines().stream()
                .map(line ->
                        LineView.of(
                                line,
                                approval == null
                                        ? null
                                        : dossier.progress().standing(approval, line.id()).name()))
                .toList();
    }

    private static @Nullable String reasonCode(Case.Known state) {
        return switch (state) {
            case Case.Returned s -> s.reasonCode();
            case Case.Ended s -> s.reasonCode();
            case Case.Triaged _, Case.Assessed _, Case.ApprovedOnce _, Case.Approvable _ -> null;
        };
    }

    private static @Nullable String remark(Case.Known state) {
        return switch (state) {
            case Case.Returned s -> s.remark();
            case Case.Ended s -> s.remark();
            case Case.Triaged _, Case.Assessed _, Case.ApprovedOnce _, Case.Approvable _ -> null;
        };
    }
}
