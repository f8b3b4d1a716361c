package vn.lalanh.assessment.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lalanh.assessment.casework.Approval;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.platform.identity.Ids;

/**
 * The settlement that is asked about.
 *
 * @param settled all that was paid and handed over
 * @param deciders opaque ids of whoever assessed and approved it: a complaint is not for them to answer
 */
public record Settlement(
        String caseId,
        int approvalNumber,
        String incidentId,
        String provinceCode,
        String communeCode,
        boolean shielded,
        Receipt settled,
        Instant settledAt,
        List<String> deciders) {

    public Settlement {
        deciders = List.copyOf(deciders);
    }

    /** One feedback a case and settlement. */
    public String feedbackId() {
        return Ids.derive("fb", caseId, Integer.toString(approvalNumber));
    }

    /** Of a case whose lines are all paid or handed over; empty before that. */
    static Optional<Settlement> of(Case state) {
        return switch (state) {
            case Case.Settled s -> Optional.of(of(s.dossier().report(), s.approval(), s.at()));
            case Case.Closed s -> Optional.of(of(s.dossier().report(), s.approval(), s.at()));
            case Case.Absent _, Case.Foretold _, Case.Elsewhere _, Case.Reported _, Case.Known _ ->
                    Optional.empty();
        };
    }

    private static Settlement of(Report report, Approval approval, Instant settledAt) {
        Approval.First first = approval.first();
        return new Settlement(
                report.caseId(),
                approval.number(),
                report.incidentId(),
                report.provinceCode(),
                report.communeCode(),
                report.shielded(),
                Receipt.of(approval.assessment().lines()),
                settledAt,
                Stream.concat(
                                Stream.of(approval.assessment().assessor(), approval.approver()),
                                Stream.ofNullable(first).map(Approval.First::approver))
                        .distinct()
                        .sorted()
                        .toList());
    }
}
