package vn.lalanh.assessment.feedback.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.feedback.Opinion;
import vn.lalanh.assessment.feedback.Opinion.Complaint;
import vn.lalanh.assessment.feedback.Opinion.Reason;
import vn.lalanh.assessment.feedback.Receipt;
import vn.lalanh.platform.money.Quantity;
import vn.lalanh.platform.web.InvalidRequest;

/** Bodies of requests about feedback. */
final class FeedbackRequests {

    /** No household is given more than this by mistake of a finger. */
    private static final long MOST = 1_000_000_000_000L;

    private FeedbackRequests() {}

    /** As the holder of a link says it: codes and numbers, no words. */
    record LinkRequest(
            @NotNull Boolean receivedAll,
            @Nullable @Valid ReceivedRequest received,
            @NotNull @Min(1) @Max(5) Integer rating,
            @Nullable @Size(max = 8) List<@NotNull Reason> reasons,
            @Nullable Complaint complaint) {

        Opinion opinion(Receipt settled) {
            return new Opinion(
                    ReceivedRequest.receipt(receivedAll, received, settled),
                    rating,
                    reasons == null ? List.of() : reasons,
                    complaint,
                    null);
        }
    }

    /** As a collaborator writes it down; the remark stays in this service. */
    record FeedbackRequest(
            @NotNull Boolean receivedAll,
            @Nullable @Valid ReceivedRequest received,
            @NotNull @Min(1) @Max(5) Integer rating,
            @Nullable @Size(max = 8) List<@NotNull Reason> reasons,
            @Nullable Complaint complaint,
            @Nullable @Size(max = 1_000) String remark) {

        Opinion opinion(Receipt settled) {
            return new Opinion(
                    ReceivedRequest.receipt(receivedAll, received, settled),
                    rating,
                    reasons == null ? List.of() : reasons,
                    complaint,
                    remark);
        }
    }

    /** Đồng, and goods in base units. */
    record ReceivedRequest(
            @Nullable @PositiveOrZero @Max(MOST) Long amount,
            @Nullable @Size(max = 50) List<@NotNull @Valid GoodsRequest> goods) {

        static Receipt receipt(boolean all, @Nullable ReceivedRequest received, Receipt settled) {
            if (all && received != null) {
                throw new InvalidRequest(
                        "received",
                        "Đã nhận đủ (receivedAll) thì bỏ trường này.",
                        "Leave it out where everything was received (receivedAll).");
            }
            if (all) {
                return settled;
            }
            if (received == null) {
                throw new InvalidRequest(
                        "received",
                        "Nhận không đúng như đã chi thì phải ghi số đã nhận, kể cả khi bằng 0.",
                        "Where something else was received, say what, even if it is nothing.");
            }
            return received.receipt();
        }

        private Receipt receipt() {
            Map<String, Long> some =
                    goods == null
                            ? Map.of()
                            : goods.stream()
                                    .collect(
                                            Collectors.toMap(
                                                    one -> Receipt.key(one.code(), one.unit()),
                                                    GoodsRequest::quantity,
                                                    Math::addExact));
            return new Receipt(amount == null ? 0 : amount, some);
        }
    }

    record GoodsRequest(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String code,
            @NotNull Quantity.Unit unit,
            @NotNull @PositiveOrZero @Max(MOST) Long quantity) {}

    /** A body with what it is about, so that a repeat for another one is no repeat. */
    record About(String id, String what, Object body) {}
}
