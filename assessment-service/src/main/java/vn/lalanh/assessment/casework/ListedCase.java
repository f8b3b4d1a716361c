package vn.lalanh.assessment.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.decision.Refusal;

/**
 * What became, or would become, of one line of a relief list.
 *
 * @param state of its case; null while it has none
 * @param lines what the law gives for it
 * @param why there is no case, or why the case waits for a person; null where it is or was approved
 */
public record ListedCase(
        String caseId, @Nullable String state, List<BenefitLine> lines, @Nullable Refusal why) {

    public ListedCase {
        lines = List.copyOf(lines);
    }

    static ListedCase none(String caseId, Refusal why) {
        return new ListedCase(caseId, null, List.of(), why);
    }

    /** Of a case that would be. */
    static ListedCase foreseen(String caseId, Case state) {
        return of(caseId, null, state);
    }

    /** Of a case that is there. */
    static ListedCase standing(Listing listing, String caseId, Case state) {
        return state instanceof Case.Known known
                        && listing.id().equals(known.dossier().report().list())
                ? of(caseId, state.getClass().getSimpleName(), state)
                : none(caseId, CaseRefusal.ON_ANOTHER_LIST);
    }

    private static ListedCase of(String caseId, @Nullable String name, Case state) {
        if (!(state instanceof Case.Known known)) {
            return none(caseId, CaseRefusal.NO_SUCH_CASE);
        }
        Assessment assessment = known.assessed();
        return new ListedCase(
                caseId,
                name,
                assessment == null ? List.of() : assessment.lines(),
                hindrance(known));
    }

    private static @Nullable Refusal hindrance(Case.Known state) {
        return switch (state) {
            case Case.Approvable _ -> null;
            case Case.ApprovedOnce _ -> CaseRefusal.APPROVED_ONCE;
            case Case.Assessed s -> hindrance(s);
            case Case.Triaged _, Case.Returned _ -> CaseRefusal.NOT_ASSESSED;
            case Case.Ended _ -> CaseRefusal.ALREADY_ENDED;
        };
    }

    private static Refusal hindrance(Case.Assessed state) {
        CaseRefusal why =
                Approving.hindrance(
                        state.dossier(), state.assessment(), state.assessment().householdKnown());
        return why == null ? CaseRefusal.NOT_APPROVED_YET : why;
    }

    /** Whether a list may hold the line: what else hinders it is for a person to mend. */
    public boolean mayBeListed() {
        return why == null
                || why == CaseRefusal.HOUSEHOLD_NOT_KNOWN
                || why == CaseRefusal.NOTHING_TO_APPROVE
                || why == CaseRefusal.APPROVED_ONCE;
    }
}
