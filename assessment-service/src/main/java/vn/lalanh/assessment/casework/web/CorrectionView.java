package vn.lalanh.assessment.casework.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Approval;
import vn.lalanh.assessment.casework.BenefitLine;
import vn.lalanh.assessment.casework.Correction;
import vn.lalanh.assessment.casework.web.CaseView.LineView;

/**
 * A decision that corrects an earlier one, which it keeps.
 *
 * @param raised by how much benefits go up, by line
 * @param lowered by how much they go down
 * @param before what the corrected approval gave
 * @param waits while what was taken back has neither come back nor been paid
 * @param asked what it asks for, by line; empty while it waits
 * @param owed what it claims back, by line
 */
record CorrectionView(
        int number,
        int corrects,
        String reasonCode,
        @Nullable String remark,
        Instant at,
        List<LineView> raised,
        List<LineView> lowered,
        List<LineView> before,
        boolean waits,
        List<LineView> asked,
        List<LineView> owed) {

    /** The earliest first. */
    static List<CorrectionView> of(@Nullable Approval standing) {
        List<CorrectionView> views = new ArrayList<>();
        Approval approval = standing;
        while (approval != null) {
            Correction correction = approval.correction();
            if (correction != null) {
                views.addFirst(of(approval, correction));
            }
            approval = correction == null ? null : correction.earlier();
        }
        return views;
    }

    private static CorrectionView of(Approval approval, Correction correction) {
        Correction.Balance balance = correction.balance();
        return new CorrectionView(
                approval.number(),
                correction.earlier().number(),
                correction.reasonCode(),
                correction.remark(),
                approval.at(),
                lines(approval.raised()),
                lines(approval.lowered()),
                lines(correction.earlier().assessment().lines()),
                balance == null,
                balance == null ? List.of() : lines(balance.asks()),
                balance == null
                        ? List.of()
                        : lines(balance.owed().stream().map(Correction.Owed::line).toList()));
    }

    private static List<LineView> lines(List<BenefitLine> lines) {
        return lines.stream().map(line -> LineView.of(line, null)).toList();
    }
}
