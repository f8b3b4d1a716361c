package vn.lalanh.assessment.supportrequest.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Counted.Damage;
import vn.lalanh.assessment.figures.Figures.Row;
import vn.lalanh.assessment.supportrequest.Situation;
import vn.lalanh.assessment.supportrequest.Situation.Lacking;
import vn.lalanh.assessment.supportrequest.SupportRequest;
import vn.lalanh.assessment.supportrequest.SupportRequest.Answer;
import vn.lalanh.assessment.supportrequest.SupportRequest.Asking;
import vn.lalanh.assessment.supportrequest.SupportRequest.Level;
import vn.lalanh.assessment.supportrequest.SupportRequest.Need;
import vn.lalanh.assessment.supportrequest.SupportRequest.Submission;
import vn.lalanh.assessment.supportrequest.SupportRequest.Written;

/**
 * A request as JSON.
 *
 * @param place code of the commune or the province that asks
 * @param figures when submitted those of that moment, else those of now; absent in a list for what is not submitted
 * @param asked as {@code figures}
 */
record RequestView(
        String id,
        String state,
        String incidentId,
        Level level,
        String place,
        int round,
        @Nullable Long estimatedDamage,
        @Nullable String narrative,
        String draftedBy,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable FiguresView figures,
        @Nullable List<Need> asked,
        @Nullable AnswerView answer,
        @Nullable String reasonCode) {

    /** Houses by damage as in disaster reports; help in đồng and in base units of goods. */
    record FiguresView(
            Instant at,
            long cases,
            long housesTotal,
            long housesHeavy,
            long housesPartial,
            long injured,
            long deadOrMissing,
            long hungry,
            List<Lacking> help) {
        static FiguresView of(Situation situation) {
            Row row = situation.damage();
            return new FiguresView(
                    situation.at(),
                    row.cases(),
                    row.houses(Damage.TOTAL),
                    row.houses(Damage.HEAVY),
                    row.houses(Damage.PARTIAL),
                    row.injured(),
                    row.deadOrMissing(),
                    row.hungry(),
                    situation.lacking());
        }
    }

    record AnswerView(List<Need> granted, String decisionNumber, LocalDate decidedOn, Instant at) {
        static AnswerView of(Answer answer) {
            return new AnswerView(
                    answer.granted(), answer.decisionNumber(), answer.decidedOn(), answer.at());
        }
    }

    /** Without the figures of a draft. */
    static RequestView line(Written request) {
        return of(request, request.sent());
    }

    /** {@code submission}: as it was sent, or as it would be now. */
    static RequestView of(Written request, @Nullable Submission submission) {
        Asking asking = request.asking();
        Submission sent = request.sent();
        return new RequestView(
                request.id(),
                request.getClass().getSimpleName(),
                asking.incidentId(),
                asking.level(),
                asking.place(),
                asking.round(),
                request.draft().estimatedDamage(),
                request.draft().narrative(),
                request.draft().by(),
                sent == null ? null : sent.by(),
                sent == null ? null : sent.at(),
                submission == null ? null : FiguresView.of(submission.situation()),
                submission == null ? null : submission.asked(),
                request instanceof SupportRequest.Answered s ? AnswerView.of(s.answer()) : null,
                request instanceof SupportRequest.Withdrawn s ? s.reasonCode() : null);
    }
}
