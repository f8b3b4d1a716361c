package vn.lalanh.assessment.posting.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.posting.Notice;
import vn.lalanh.assessment.posting.Notice.Benefit;
import vn.lalanh.assessment.posting.Posting;
import vn.lalanh.assessment.posting.Posting.Posted;

/**
 * A list as officers see it; names are printed from the registry by the households' ids.
 *
 * @param lines null in a list of lists
 */
record PostingView(
        String id,
        String incidentId,
        String provinceCode,
        String communeCode,
        int number,
        boolean over,
        Instant postedAt,
        Instant endsAt,
        Words basis,
        int decisions,
        long protectedInProvince,
        @Nullable List<LineView> lines) {

    record Words(String vi, String en) {}

    record LineView(
            String caseId, int approvalNumber, String householdId, List<Benefit> benefits) {}

    static PostingView whole(Posting posting, Instant now) {
        return switch (posting) {
            case Posting.Absent s -> throw new IllegalStateException(s.id() + " is not posted");
            case Posted s ->
                    of(
                            s,
                            now,
                            s.notice().lines().stream()
                                    .map(line ->
                                            new LineView(
                                                    line.caseId(),
                                                    line.approvalNumber(),
                                                    line.householdId(),
                                                    line.benefits()))
                                    .toList());
        };
    }

    static PostingView line(Posted posting, Instant now) {
        return of(posting, now, null);
    }

    private static PostingView of(Posted posting, Instant now, @Nullable List<LineView> lines) {
        Notice notice = posting.notice();
        return new PostingView(
                posting.id(),
                notice.incidentId(),
                notice.provinceCode(),
                notice.communeCode(),
                notice.number(),
                !notice.standsAt(now),
                notice.postedAt(),
                notice.endsAt(),
                new Words(notice.basis().vi(), notice.basis().en()),
                notice.lines().size(),
                notice.protectedInProvince(),
                lines);
    }
}
