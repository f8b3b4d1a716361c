package vn.lalanh.assessment.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the household says.
 *
 * @param rating 1 (worst) to 5
 * @param complaint null where it does not complain
 * @param remark words that a collaborator wrote down; stay in this service, and no link takes any
 */
public record Opinion(
        Receipt received,
        int rating,
        List<Reason> reasons,
        @Nullable Complaint complaint,
        @Nullable String remark) {

    /** Why it is content or not. A closed list, so that nobody can be named by it. */
    public enum Reason {
        FAST("Nhanh chóng", "fast"),
        SLOW("Chậm", "slow"),
        RESPECTFUL("Cán bộ tận tình, tôn trọng", "respectful"),
        DISRESPECTFUL("Cán bộ thiếu tôn trọng", "disrespectful"),
        CLEAR("Giải thích rõ ràng", "well explained"),
        UNCLEAR("Không rõ vì sao được mức này", "badly explained"),
        ENOUGH("Đáp ứng được nhu cầu", "it covers the need"),
        NOT_ENOUGH("Chưa đủ so với nhu cầu", "it does not cover the need");

        private final String vi;
        private final String en;

        Reason(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }

        public String vi() {
            return vi;
        }

        public String en() {
            return en;
        }
    }

    /** What is complained of. */
    public enum Complaint {
        RECEIVED_LESS("Nhận thiếu", "received less"),
        LATE("Nhận quá muộn", "received too late"),
        ASKED_FOR_MONEY("Bị đòi tiền, quà hoặc bị trừ bớt", "asked for money or gifts"),
        DISRESPECT("Bị đối xử thiếu tôn trọng", "treated without respect"),
        UNFAIR("Mức hỗ trợ không công bằng", "unfair amount"),
        OTHER("Lý do khác", "something else");

        private final String vi;
        private final String en;

        Complaint(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }

        public String vi() {
            return vi;
        }

        public String en() {
            return en;
        }
    }

    public Opinion {
        reasons = reasons.stream().distinct().sorted().toList();
    }
}
