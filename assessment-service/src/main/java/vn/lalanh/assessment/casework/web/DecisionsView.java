package vn.lalanh.assessment.casework.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Appeal;
import vn.lalanh.assessment.casework.Assessment;
import vn.lalanh.assessment.casework.BenefitLine;
import vn.lalanh.assessment.casework.Decisions;
import vn.lalanh.assessment.casework.Due;
import vn.lalanh.assessment.casework.FastLane;
import vn.lalanh.assessment.casework.Pause;
import vn.lalanh.assessment.casework.web.CaseView.LineView;

/**
 * What was decided beyond the state, without who did.
 *
 * @param appealBy how long the household may object; null where there is nothing to object to
 * @param reviewBy when an approved case must be assessed anew because an appeal was upheld
 * @param pause while the time of the stage stands still
 * @param reviewed what an assessment after the approval gives; empty where there was none
 */
record DecisionsView(
        @Nullable Instant appealBy,
        List<AppealView> appeals,
        @Nullable Instant reviewBy,
        List<LineView> reviewed,
        @Nullable FastLaneView fastLane,
        @Nullable PauseView pause) {

    /** {@code result} is null while it is pending. */
    record AppealView(
            int number,
            String against,
            String reasonCode,
            @Nullable String remark,
            Instant lodgedAt,
            Instant decideBy,
            @Nullable String result,
            @Nullable String resultReasonCode) {

        static AppealView of(Appeal appeal) {
            Appeal.Ruling ruling = appeal.ruling();
            return new AppealView(
                    appeal.number(),
                    appeal.against().name(),
                    appeal.reasonCode(),
                    appeal.remark(),
                    appeal.lodgedAt(),
                    appeal.decideBy().at(),
                    ruling == null ? null : ruling.result().name(),
                    ruling == null ? null : ruling.reasonCode());
        }
    }

    /** {@code alike} and {@code regularisedAt} are null until it is regularised. */
    record FastLaneView(
            String emergencyDecision,
            Instant at,
            Instant regulariseBy,
            @Nullable Instant regularisedAt,
            @Nullable Boolean alike) {

        static FastLaneView of(FastLane lane) {
            FastLane.Regularisation regularised = lane.regularised();
            return new FastLaneView(
                    lane.emergencyDecision(),
                    lane.at(),
                    lane.regulariseBy().at(),
                    regularised == null ? null : regularised.at(),
                    regularised == null ? null : regularised.alike());
        }
    }

    record PauseView(
            String stage,
            String reasonCode,
            @Nullable String remark,
            Instant since,
            int workingDaysLeft) {

        static PauseView of(Pause pause) {
            return new PauseView(
                    pause.stage().name(),
                    pause.reasonCode(),
                    pause.remark(),
                    pause.since(),
                    pause.workingDaysLeft());
        }
    }

    static DecisionsView of(Decisions decisions) {
        Due reviewBy = decisions.reviewBy();
        Assessment review = decisions.review();
        FastLane lane = decisions.fastLane();
        Pause pause = decisions.pause();
        return new DecisionsView(
                decisions.appealBy(),
                decisions.appeals().stream().map(AppealView::of).toList(),
                reviewBy == null ? null : reviewBy.at(),
                review == null ? List.of() : lines(review.lines()),
                lane == null ? null : FastLaneView.of(lane),
                pause == null ? null : PauseView.of(pause));
    }

    private static List<LineView> lines(List<BenefitLine> lines) {
        return lines.stream().map(line -> LineView.of(line, null)).toList();
    }
}
