package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case that waits for its assessment, as the planning sees it. A case of a relief list never is one, nor what a chair has
 * decided alone: they wait for no assessor.
 *
 * @param holder whose it is now; null where it is nobody's
 * @param handedBackBy who will not be asked again
 */
public record ToAssess(
        String caseId,
        Territory territory,
        int priority,
        Instant reportedAt,
        @Nullable String holder,
        Set<String> handedBackBy) {

    /** The most urgent first, of these the one that has waited longest. */
    public static final Comparator<ToAssess> BY_URGENCY = Comparator.comparing(ToAssess::urgency);

    public ToAssess {
        handedBackBy = Set.copyOf(handedBackBy);
    }

    /** Empty for a case that does not wait for that. */
    public static Optional<ToAssess> of(Case state) {
        return switch (state) {
            case Case.Triaged s -> of(s, null);
            case Case.Returned s -> of(s, s.assessment().assessor());
            case Case _ -> Optional.empty();
        };
    }

    /** What was sent back goes to its assessor, unless somebody else was asked. */
    private static Optional<ToAssess> of(Case.Known state, @Nullable String assessor) {
        Dossier dossier = state.dossier();
        Report report = dossier.report();
        if (report.list() != null) {
            return Optional.empty();
        }
        Assignments assignments = dossier.assignments();
        Assignment current = assignments.current();
        Set<String> handedBackBy = assignments.handedBackBy();
        String back = assessor == null || handedBackBy.contains(assessor) ? null : assessor;
        return Optional.of(
                new ToAssess(
                        report.caseId(),
                        new Territory(report.communeCode(), report.shielded()),
                        dossier.triage().priority(),
                        report.reportedAt(),
                        current == null ? back : current.assignee(),
                        handedBackBy));
    }

    /** A text in the order of urgency. */
    public String urgency() {
        return "%d-%015d-%s".formatted(priority, reportedAt.toEpochMilli(), caseId);
    }
}
