package vn.lalanh.disbursement.recovery;

import java.util.List;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.money.Money;

/**
 * What one correction of a case claims back. Never changes.
 *
 * @param correction number of the correction within the case
 * @param parts repaid in this order
 */
public record Claim(String caseId, int correction, List<Part> parts) {

    /**
     * What was paid too much of one line.
     *
     * @param approvalNumber under which it was paid
     * @param payeeId opaque; the registry knows who it is
     */
    public record Part(
            int approvalNumber, String lineId, String benefit, String payeeId, Money amount) {}

    public Claim {
        parts = List.copyOf(parts);
    }

    public static String idOf(String caseId, int correction) {
        return Ids.derive("rec", caseId, Integer.toString(correction));
    }

    public String id() {
        return idOf(caseId, correction);
    }

    Money total() {
        return Money.sum(parts.stream().map(Part::amount).toList());
    }
}
