package vn.lalanh.assessment.casework.web;

import java.util.Arrays;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseEvent;
import vn.lalanh.assessment.casework.CaseEvent.CaseReported;
import vn.lalanh.assessment.casework.Sight;
import vn.lalanh.assessment.casework.web.CaseRequests.ReportRequest;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.aggregate.RequestRefusal;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.InvalidRequest;

/**
 * What whoever reports is told, also those who may not see what becomes of it. Whoever meets a victim may report it; the answer to
 * a report of a protected case is then a receipt, the same for the first report and for any later one.
 */
final class Reports {

    private static final String[] ORDINARY = {Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER};

    private Reports() {}

    /** Whose only role is that of protected cases reports no others. */
    static void requireOwnKind(ReportRequest request, Caller caller) {
        if (!Boolean.TRUE.equals(request.shielded())
                && Arrays.stream(ORDINARY).noneMatch(caller.roles()::contains)) {
            throw new InvalidRequest(
                    "protected",
                    "Vai trò cán bộ bảo vệ chỉ báo hồ sơ bảo mật; hãy đặt protected là true hoặc nhờ cán bộ xã báo.",
                    "The role of a protection officer reports protected cases only; set protected to true, or ask an"
                            + " officer of the commune.");
        }
    }

    /** Without a version: whether one fits would tell whether there is a case. */
    static Cause.Request asking(Object body, Caller caller) {
        return caller.asking(body, null);
    }

    /**
     * Whether the reporter is told no more than that the report has come in. A key that the case remembers from another report
     * would tell that there is one, so it is not complained about.
     */
    static boolean isReceipt(Outcome<Case, CaseEvent> outcome, Caller caller) {
        return !CaseLookup.sight(caller).shows(outcome.state())
                && !(outcome.decided() instanceof Decision.Refused<CaseEvent>(var why)
                        && !(why instanceof RequestRefusal));
    }

    /** Whether whoever reports sees the case: it was opened, or is a protected one that is there for the reporter. */
    static boolean isWhole(Outcome<Case, CaseEvent> outcome) {
        return opened(outcome) || Sight.isShielded(outcome.state());
    }

    /** Of whoever sees the case, its own: it may be another one than that of the household. */
    static String idOf(Outcome<Case, CaseEvent> outcome, Caller caller) {
        return outcome.state() instanceof Case.Known known
                        && CaseLookup.sight(caller).shows(outcome.state())
                ? known.dossier().report().caseId()
                : outcome.id();
    }

    /** {@code accepted} opened the case, {@code attached} joined the one that was there; a receipt says {@code accepted} of both. */
    static LineResult line(int line, Outcome<Case, CaseEvent> outcome, Caller caller) {
        if (isReceipt(outcome, caller)) {
            return LineResult.receipt(line, outcome.id());
        }
        LineResult result = LineResult.of(line, outcome).about(idOf(outcome, caller));
        return outcome.accepted() && !opened(outcome) ? result.saying("attached") : result;
    }

    private static boolean opened(Outcome<Case, CaseEvent> outcome) {
        return outcome.decided() instanceof Decision.Accepted<CaseEvent>(var events)
                && events.stream().anyMatch(CaseReported.class::isInstance);
    }
}
