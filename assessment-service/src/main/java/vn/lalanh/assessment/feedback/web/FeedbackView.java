package vn.lalanh.assessment.feedback.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.feedback.Feedback;
import vn.lalanh.assessment.feedback.Opinion;
import vn.lalanh.assessment.feedback.Receipt;
import vn.lalanh.assessment.feedback.Settlement;

/**
 * Feedback as officers see it.
 *
 * @param settled and {@code received}: đồng, and goods in base units
 * @param linkExpiresAt of a link that was not used
 */
record FeedbackView(
        String id,
        String state,
        @Nullable String caseId,
        @Nullable Integer approvalNumber,
        @Nullable ReceiptView settled,
        @Nullable ReceiptView received,
        @Nullable Boolean receivedAll,
        @Nullable Integer rating,
        List<Opinion.Reason> reasons,
        Opinion.@Nullable Complaint complaint,
        @Nullable String remark,
        Feedback.@Nullable Channel channel,
        @Nullable Instant givenAt,
        @Nullable Instant linkExpiresAt) {

    record ReceiptView(long amount, List<GoodsView> goods) {
        static ReceiptView of(Receipt receipt) {
            return new ReceiptView(
                    receipt.amount(),
                    receipt.goods().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(GoodsView::of)
                            .toList());
        }
    }

    record GoodsView(String code, String unit, long quantity) {
        static GoodsView of(Map.Entry<String, Long> some) {
            String[] key = some.getKey().split("/", 2);
            return new GoodsView(key[0], key[1], some.getValue());
        }
    }

    static FeedbackView of(Feedback feedback) {
        return switch (feedback) {
            case Feedback.Absent s ->
                    new FeedbackView(
                            s.id(), "Absent", null, null, null, null, null, null, List.of(), null,
                            null, null, null, null);
            case Feedback.Invited s -> invited(s, s.settlement());
            case Feedback.Given s -> given(s, s.settlement(), s.opinion());
        };
    }

    private static FeedbackView invited(Feedback.Invited s, Settlement settlement) {
        return new FeedbackView(
                s.id(),
                "Invited",
                settlement.caseId(),
                settlement.approvalNumber(),
                ReceiptView.of(settlement.settled()),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                s.link().expiresAt());
    }

    private static FeedbackView given(Feedback.Given s, Settlement settlement, Opinion opinion) {
        return new FeedbackView(
                s.id(),
                "Given",
                settlement.caseId(),
                settlement.approvalNumber(),
                ReceiptView.of(settlement.settled()),
                ReceiptView.of(opinion.received()),
                s.receivedAll(),
                opinion.rating(),
                opinion.reasons(),
                opinion.complaint(),
                opinion.remark(),
                s.channel(),
                s.at(),
                null);
    }
}
