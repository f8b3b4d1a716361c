package vn.lalanh.assessment.posting.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incidents;
import vn.lalanh.assessment.posting.Notice;
import vn.lalanh.assessment.posting.Posting.Posted;
import vn.lalanh.assessment.posting.PostingRefusal;
import vn.lalanh.assessment.posting.PublicList;
import vn.lalanh.assessment.posting.web.PostingView.Words;
import vn.lalanh.platform.web.RefusedException;

/** A list as everybody sees it while it stands: sums, and nobody's. */
@RestController
class PublicPostingController {

    private final Incidents incidents;
    private final PostingAccess access;

    PublicPostingController(Incidents incidents, PostingAccess access) {
        this.incidents = incidents;
        this.access = access;
    }

    @GetMapping("/public/postings/{id}")
    PublicView get(@PathVariable String id) {
        Posted posting = access.require(id);
        if (!posting.notice().standsAt(access.now())) {
            throw new RefusedException(PostingRefusal.NO_SUCH_POSTING);
        }
        return PublicView.of(posting, incidentName(posting.notice().incidentId()));
    }

    private @Nullable String incidentName(String incidentId) {
        return incidents
                .find(incidentId)
                .map(current ->
                        current.state() instanceof Incident.Declared declared
                                ? declared.what().name()
                                : null)
                .orElse(null);
    }

    /**
     * What is shown.
     *
     * @param decisions {@code "20"} for 20 to 29, {@code "<10"}; absent where it would tell a cell that is left out
     * @param protectedInProvince {@code "<10"}, or rounded down to tens
     */
    record PublicView(
            String id,
            @Nullable String incident,
            String provinceCode,
            String communeCode,
            Instant postedAt,
            Instant endsAt,
            Words basis,
            @Nullable String decisions,
            List<CellView> benefits,
            String protectedInProvince,
            Words objections) {

        private static final Words OBJECTIONS =
                new Words(
                        "Ai thấy chưa đúng, hãy gặp cán bộ xã trước khi hết thời gian niêm yết.",
                        "Whoever finds something wrong may see the commune's officer before this ends.");

        static PublicView of(Posted posting, @Nullable String incident) {
            Notice notice = posting.notice();
            PublicList list = PublicList.of(notice);
            boolean few = notice.lines().size() < 10;
            Long decisions = list.decisions();
            return new PublicView(
                    posting.id(),
                    incident,
                    notice.provinceCode(),
                    notice.communeCode(),
                    notice.postedAt(),
                    notice.endsAt(),
                    new Words(notice.basis().vi(), notice.basis().en()),
                    few ? "<10" : decisions == null ? null : decisions.toString(),
                    list.cells().stream().map(CellView::of).toList(),
                    notice.protectedInProvince() == 0
                            ? "<10"
                            : Long.toString(notice.protectedInProvince()),
                    OBJECTIONS);
        }
    }

    /** {@code quantity} is absent of fewer than ten. */
    record CellView(String norm, String unit, String decisions, @Nullable Long quantity) {
        static CellView of(PublicList.Cell cell) {
            Long decisions = cell.decisions();
            return new CellView(
                    cell.norm(),
                    cell.unit(),
                    decisions == null ? "<10" : decisions.toString(),
                    cell.quantity());
        }
    }
}
