package vn.lalanh.assessment.casework.messaging;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.casework.Appeal;
import vn.lalanh.assessment.casework.Approval;
import vn.lalanh.assessment.casework.Assignment;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseAnnouncements;
import vn.lalanh.assessment.casework.CaseEvent;
import vn.lalanh.assessment.casework.CaseEvent.AppealDecided;
import vn.lalanh.assessment.casework.CaseEvent.AppealLodged;
import vn.lalanh.assessment.casework.CaseEvent.CaseApproved;
import vn.lalanh.assessment.casework.CaseEvent.CaseApprovedOnce;
import vn.lalanh.assessment.casework.CaseEvent.CaseAssessed;
import vn.lalanh.assessment.casework.CaseEvent.CaseAssigned;
import vn.lalanh.assessment.casework.CaseEvent.CaseClosed;
import vn.lalanh.assessment.casework.CaseEvent.CaseCorrected;
import vn.lalanh.assessment.casework.CaseEvent.CaseHandedBack;
import vn.lalanh.assessment.casework.CaseEvent.CaseOverdue;
import vn.lalanh.assessment.casework.CaseEvent.CasePaused;
import vn.lalanh.assessment.casework.CaseEvent.CaseRegularised;
import vn.lalanh.assessment.casework.CaseEvent.CaseRejected;
import vn.lalanh.assessment.casework.CaseEvent.CaseReported;
import vn.lalanh.assessment.casework.CaseEvent.CaseResumed;
import vn.lalanh.assessment.casework.CaseEvent.CaseReturned;
import vn.lalanh.assessment.casework.CaseEvent.CaseReviewed;
import vn.lalanh.assessment.casework.CaseEvent.CaseSettled;
import vn.lalanh.assessment.casework.CaseEvent.CaseTriaged;
import vn.lalanh.assessment.casework.CaseEvent.CaseWithdrawn;
import vn.lalanh.assessment.casework.CaseEvent.CorrectionApprovedOnce;
import vn.lalanh.assessment.casework.CaseEvent.CorrectionBalanced;
import vn.lalanh.assessment.casework.CaseEvent.DecidedAtOnce;
import vn.lalanh.assessment.casework.CaseEvent.FactFollowed;
import vn.lalanh.assessment.casework.CaseEvent.FactUnfollowed;
import vn.lalanh.assessment.casework.CaseEvent.HouseholdLinked;
import vn.lalanh.assessment.casework.CaseEvent.KeptElsewhere;
import vn.lalanh.assessment.casework.CaseEvent.StatementTaken;
import vn.lalanh.assessment.casework.Correction;
import vn.lalanh.assessment.casework.Due;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.norm.Benefit;
import vn.lalanh.events.Amount;
import vn.lalanh.events.BenefitLine;
import vn.lalanh.events.CaseEvent.AppealDecidedV1;
import vn.lalanh.events.CaseEvent.AppealLodgedV1;
import vn.lalanh.events.CaseEvent.CaseApprovedV1;
import vn.lalanh.events.CaseEvent.CaseAssessedV1;
import vn.lalanh.events.CaseEvent.CaseAssignedV1;
import vn.lalanh.events.CaseEvent.CaseClosedV1;
import vn.lalanh.events.CaseEvent.CaseCorrectedV1;
import vn.lalanh.events.CaseEvent.CaseOverdueV1;
import vn.lalanh.events.CaseEvent.CaseRejectedV1;
import vn.lalanh.events.CaseEvent.CaseReportedV1;
import vn.lalanh.events.CaseEvent.CaseReturnedV1;
import vn.lalanh.events.CaseEvent.CaseSettledV1;
import vn.lalanh.events.CaseEvent.CaseTriagedV1;
import vn.lalanh.events.CaseEvent.CaseWithdrawnV1;
import vn.lalanh.events.CaseEvent.Claim;
import vn.lalanh.events.CaseEvent.CorrectionBalancedV1;
import vn.lalanh.events.CaseEvent.EarmarkFacts;
import vn.lalanh.events.Cause;
import vn.lalanh.events.Goods;
import vn.lalanh.platform.aggregate.Announcement;
import vn.lalanh.platform.identity.Ids;

/**
 * Domain event to contract event, one switch. A shielded case tells its province and its benefits, no more: neither its incident
 * nor its book, which may be that of one incident, nor a reason, which whoever writes it chooses freely, nor the request that it
 * came with, which may have come with others of the same commune.
 */
@Component
class OutboxCaseAnnouncements implements CaseAnnouncements {

    /** Instead of whatever could tell one protected case from another. */
    private static final String PROTECTED = "PROTECTED";

    @Override
    public List<Announcement> of(Case state, CaseEvent event) {
        return switch (state) {
            case Case.Absent _, Case.Foretold _, Case.Elsewhere _ ->
                    List.of(); // its senders know already
            case Case.Reported s -> told(s.report(), of(s.report(), 0, event));
            case Case.Known s -> {
                Report report = s.dossier().report();
                yield told(report, of(report, s.dossier().triage().priority(), event));
            }
        };
    }

    private static List<Announcement> told(Report report, List<Announcement> announcements) {
        return report.shielded()
                ? announcements.stream().map(Announcement::alone).toList()
                : announcements;
    }

    private static List<Announcement> of(Report report, int priority, CaseEvent event) {
        String id = report.caseId();
        return switch (event) {
            case CaseReported _ -> say(id, reported(report));
            case CaseTriaged e ->
                    say(id, new CaseTriagedV1(id, e.triage().priority(), e.triage().reasons()));
            case CaseAssigned e -> say(id, assigned(report, e.assignment()));
            case CaseHandedBack _ -> List.of(); // the next one who is asked is told
            case CaseAssessed e ->
                    say(
                            id,
                            new CaseAssessedV1(
                                    id,
                                    e.assessment().number(),
                                    book(report, e.assessment().normBook()),
                                    lines(report, e.assessment().lines())));
            case CaseReturned e ->
                    say(
                            id,
                            new CaseReturnedV1(
                                    id, e.assessmentNumber(), reason(report, e.reasonCode())));
            case StatementTaken _, HouseholdLinked _, KeptElsewhere _ ->
                    List.of(); // who says what of whom stays here
            case CaseApprovedOnce _ -> List.of(); // asks for nothing until the other one agrees
            case CaseReviewed e ->
                    say(
                            id,
                            new CaseAssessedV1(
                                    id,
                                    e.assessment().number(),
                                    book(report, e.assessment().normBook()),
                                    lines(report, e.assessment().lines())));
            case CasePaused _, CaseResumed _ -> List.of(); // when it is overdue is told
            case DecidedAtOnce _, CaseRegularised _ -> List.of(); // supervised here, by persons
            case AppealLodged e -> say(id, lodged(report, e.appeal()));
            case AppealDecided e -> ruled(report, e);
            case CaseApproved e -> say(id, approved(report, priority, e.approval()));
            case CorrectionApprovedOnce _ ->
                    List.of(); // changes nothing until the other one agrees
            case CaseCorrected e -> corrected(report, e);
            case CorrectionBalanced e -> say(id, balanced(report, priority, e.approval()));
            case CaseRejected e ->
                    say(
                            id,
                            new CaseRejectedV1(
                                    id,
                                    e.approvalNumber(),
                                    reason(report, e.reasonCode()),
                                    e.recalls()));
            case CaseWithdrawn e ->
                    say(
                            id,
                            new CaseWithdrawnV1(
                                    id,
                                    e.approvalNumber(),
                                    reason(report, e.reasonCode()),
                                    e.recalls()));
            case CaseOverdue e -> say(id, new CaseOverdueV1(id, e.stage().name(), e.dueAt()));
            case CaseSettled e -> say(id, new CaseSettledV1(id, e.approvalNumber(), e.at()));
            case CaseClosed e -> say(id, new CaseClosedV1(id, e.at()));
            case FactFollowed _, FactUnfollowed _ -> List.of(); // kept for people here
        };
    }

    /** Who it is stays here. */
    private static CaseAssignedV1 assigned(Report report, Assignment assignment) {
        return new CaseAssignedV1(
                report.caseId(),
                reason(report, assignment.isByHand() ? "BY_HAND" : "PLANNED"),
                assignment.since());
    }

    private static AppealLodgedV1 lodged(Report report, Appeal appeal) {
        return new AppealLodgedV1(
                report.caseId(),
                appeal.number(),
                appeal.approvalNumber(),
                appeal.against().name(),
                reason(report, appeal.reasonCode()),
                appeal.decideBy().at());
    }

    private static List<Announcement> ruled(Report report, AppealDecided e) {
        String id = report.caseId();
        Appeal.Ruling ruling = e.appeal().ruling();
        Due assessBy = e.assessBy();
        return ruling == null
                ? List.of()
                : say(
                        id,
                        new AppealDecidedV1(
                                id,
                                e.appeal().number(),
                                ruling.result().name(),
                                reason(report, ruling.reasonCode()),
                                assessBy == null ? null : assessBy.at()));
    }

    private static List<Announcement> say(String id, vn.lalanh.events.CaseEvent event) {
        return List.of(Announcement.ofCase(id, event));
    }

    private static CaseReportedV1 reported(Report report) {
        return new CaseReportedV1(
                report.caseId(),
                report.shielded() ? anyIncidentOf(report.provinceCode()) : report.incidentId(),
                report.shielded() ? null : report.householdId(),
                report.provinceCode(),
                commune(report),
                cause(report),
                report.reportedAt());
    }

    private static CaseApprovedV1 approved(Report report, int priority, Approval approval) {
        return new CaseApprovedV1(
                report.caseId(),
                approval.number(),
                priority,
                approval.at(),
                book(report, approval.assessment().normBook()),
                earmarkFacts(report),
                lines(report, approval.assessment().lines()));
    }

    private static EarmarkFacts earmarkFacts(Report report) {
        return new EarmarkFacts(
                report.provinceCode(),
                commune(report),
                cause(report),
                report.shielded() ? null : report.incidentId());
    }

    private static List<Announcement> corrected(Report report, CaseCorrected e) {
        Approval approval = e.approval();
        Correction correction = approval.correction();
        return correction == null
                ? List.of()
                : say(
                        report.caseId(),
                        new CaseCorrectedV1(
                                report.caseId(),
                                approval.number(),
                                correction.earlier().number(),
                                approval.at(),
                                book(report, approval.assessment().normBook()),
                                reason(report, correction.reasonCode()),
                                lines(report, approval.raised()),
                                lines(report, approval.lowered()),
                                e.recalls()));
    }

    private static CorrectionBalancedV1 balanced(Report report, int priority, Approval approval) {
        Correction correction = Objects.requireNonNull(approval.correction());
        Correction.Balance balance = Objects.requireNonNull(correction.balance());
        return new CorrectionBalancedV1(
                report.caseId(),
                approval.number(),
                priority,
                approval.since(),
                earmarkFacts(report),
                lines(report, balance.asks()),
                balance.owed().stream().map(owed -> claim(report, owed)).toList());
    }

    private static Claim claim(Report report, Correction.Owed owed) {
        BenefitLine line = line(report, owed.line());
        return new Claim(
                owed.approvalNumber(),
                line.lineId(),
                line.benefit(),
                line.payeeId(),
                Objects.requireNonNull(line.amount()));
    }

    /** One for all protected cases of a province, because the contract wants one. */
    private static String anyIncidentOf(String provinceCode) {
        return Ids.derive("inc", PROTECTED, provinceCode);
    }

    private static String reason(Report report, String code) {
        return report.shielded() ? PROTECTED : code;
    }

    private static String book(Report report, String id) {
        return report.shielded() ? PROTECTED : id;
    }

    private static @Nullable String commune(Report report) {
        return report.shielded() ? null : report.communeCode();
    }

    private static Cause cause(Report report) {
        return report.shielded() ? Cause.PROTECTED : Cause.valueOf(report.cause().name());
    }

    private static List<BenefitLine> lines(
            Report report, List<vn.lalanh.assessment.casework.BenefitLine> lines) {
        return lines.stream().map(line -> line(report, line)).toList();
    }

    private static BenefitLine line(Report report, vn.lalanh.assessment.casework.BenefitLine line) {
        // the household's id would tell everybody who reads both topics where a victim lives; a
        // shielded payment comes back without an account and is made in cash
        String payee = report.shielded() ? Ids.derive("payee", report.caseId()) : line.payee();
        return switch (line.benefit()) {
            case Benefit.Cash(var amount) ->
                    new BenefitLine(
                            line.id(),
                            line.norm(),
                            payee,
                            new Amount(amount.value(), amount.currency().name()),
                            null);
            case Benefit.InKind(var quantity) ->
                    new BenefitLine(
                            line.id(),
                            line.norm(),
                            payee,
                            null,
                            new Goods(quantity.code(), quantity.value(), quantity.unit().name()));
        };
    }
}
