package vn.lalanh.assessment.posting.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incidents;
import vn.lalanh.assessment.posting.Misgiving;
import vn.lalanh.assessment.posting.Notice;
import vn.lalanh.assessment.posting.Posting.Posted;
import vn.lalanh.assessment.posting.PostingRefusal;
import vn.lalanh.assessment.posting.PostingService;
import vn.lalanh.assessment.posting.PublicList;
import vn.lalanh.assessment.posting.web.PostingView.Words;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.RefusedException;

/** A list as everybody sees it while it stands: sums, and nobody's. */
@RestController
class PublicPostingController {

    private static final Words THANKS =
            new Words(
                    "Cảm ơn. Phản ánh đã được ghi nhận; cán bộ khác với người niêm yết sẽ xem xét.",
                    "Thank you. It is noted; an officer other than the one who posted the list looks into it.");

    private final Incidents incidents;
    private final PostingService service;
    private final PostingAccess access;

    PublicPostingController(Incidents incidents, PostingService service, PostingAccess access) {
        this.incidents = incidents;
        this.service = service;
        this.access = access;
    }

    @GetMapping("/public/postings/{id}")
    PublicView get(@PathVariable String id) {
        Posted posting = standing(id);
        return PublicView.of(posting, incidentName(posting.notice().incidentId()));
    }

    /** A code and nothing else. What is said against the list is the same follow-up for all who say it. */
    @PostMapping("/public/postings/{id}/objections")
    Words object(
            @PathVariable String id, @Valid @RequestBody MisgivingRequest request, Caller caller) {
        Answers.requireNotRefused(
                service.object(standing(id), request.reason(), unremembered(caller)));
        return THANKS;
    }

    record MisgivingRequest(@NotNull Misgiving reason) {}

    private Posted standing(String id) {
        Posted posting = access.require(id);
        if (!posting.notice().standsAt(access.now())) {
            throw new RefusedException(PostingRefusal.NO_SUCH_POSTING);
        }
        return posting;
    }

    /** Strangers share follow-ups, so a key of one of them must not be another one's. */
    private static Cause.Request unremembered(Caller caller) {
        return new Cause.Request(
                caller.requestId(), caller.correlationId(), caller.traceparent(), null, null, null);
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
            Words objections,
            List<ReasonView> reasons) {

        private static final Words OBJECTIONS =
                new Words(
                        "Ai thấy chưa đúng, hãy gặp cán bộ xã, hoặc chọn một lý do dưới đây, trước khi hết thời gian"
                                + " niêm yết.",
                        "Whoever finds something wrong may see the commune's officer, or choose a reason below,"
                                + " before this ends.");

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
                    OBJECTIONS,
                    Arrays.stream(Misgiving.values())
                            .map(one -> new ReasonView(one.name(), one.vi(), one.en()))
                            .toList());
        }
    }

    record ReasonView(String code, String vi, String en) {}

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
