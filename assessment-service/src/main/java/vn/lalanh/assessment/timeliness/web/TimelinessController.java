package vn.lalanh.assessment.timeliness.web;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.assessment.norm.Stage;
import vn.lalanh.assessment.timeliness.Timeliness;
import vn.lalanh.assessment.timeliness.Timeliness.Passing;
import vn.lalanh.assessment.timeliness.TimelinessService;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.InvalidRequest;

@RestController
class TimelinessController {

    private static final int MOST_DAYS = 366;

    /** What a case's document does not keep, so that nobody takes a gap for a zero. */
    private static final List<Sentence> NOT_KEPT =
            List.of(
                    new Sentence(
                            "Không lưu ngày bố trí đủ nguồn, nên bước này chỉ có tỷ lệ đúng hạn.",
                            "The day when everything was reserved is not kept: of that stage only the share in"
                                    + " time is known."),
                    new Sentence(
                            "Không lưu ngày trả lại hồ sơ, nên hồ sơ đánh giá lại không tính vào trung vị của bước"
                                    + " đánh giá.",
                            "The day when a case was sent back is not kept: one that was assessed again is left"
                                    + " out of that median."));

    private final TimelinessService service;

    TimelinessController(TimelinessService service) {
        this.service = service;
    }

    /** By the cases reported on these days; protected ones count nowhere. */
    @GetMapping("/communes/timeliness")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
    RankingView ranking(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        if (from.isAfter(to) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw new InvalidRequest(
                    "from",
                    "Khoảng ngày phải theo thứ tự và không quá 366 ngày.",
                    "The days must be in order, and 366 at most.");
        }
        List<Timeliness> ranked = service.ranking(from, to);
        return new RankingView(
                from,
                to,
                IntStream.range(0, ranked.size())
                        .mapToObj(i -> CommuneView.of(i + 1, ranked.get(i)))
                        .toList(),
                NOT_KEPT);
    }

    record RankingView(
            LocalDate from, LocalDate to, List<CommuneView> communes, List<Sentence> notKept) {}

    /** With few cases nothing but the code: {@code cases} is {@code "<10"}. Shares are between 0 and 1. */
    record CommuneView(
            @Nullable Integer rank,
            String communeCode,
            String cases,
            @Nullable Double inTime,
            @Nullable Map<Stage, StageView> stages,
            @Nullable Long overdueNow) {
        static CommuneView of(int rank, Timeliness commune) {
            if (commune.isFew()) {
                return new CommuneView(
                        null, commune.communeCode(), "<" + Timeliness.FEW, null, null, null);
            }
            Map<Stage, StageView> stages = new TreeMap<>();
            commune.stages().forEach((stage, passing) -> stages.put(stage, StageView.of(passing)));
            return new CommuneView(
                    rank,
                    commune.communeCode(),
                    Long.toString(commune.cases()),
                    commune.inTime(),
                    stages,
                    commune.overdueNow());
        }
    }

    record StageView(long passed, double inTime, @Nullable Double medianWorkingDays) {
        static StageView of(Passing passing) {
            return new StageView(passing.passed(), passing.share(), passing.medianWorkingDays());
        }
    }
}
