package vn.lalanh.resources.reservation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.money.Money;
import vn.lalanh.platform.money.Quantity;

/**
 * What one approval of a case asks for. Never changes.
 *
 * @param priority 1 is served first
 * @param cause as a donor's earmark names it; {@code PROTECTED} for a protected case
 * @param communeCode absent for a protected case
 */
public record Approval(
        String caseId,
        int approvalNumber,
        int priority,
        Instant approvedAt,
        String cause,
        @Nullable String communeCode,
        List<Line> lines) {

    public Approval {
        lines = List.copyOf(lines);
    }

    /** One line: a benefit for one payee. */
    public record Line(String lineId, String benefit, String payeeId, Need need) {}

    /** Money or goods, never both. */
    public sealed interface Need {

        /** May come from several lots. */
        record Cash(Money amount) implements Need {}

        /** Comes whole from one lot, so from one store. */
        record InKind(Quantity quantity) implements Need {}

        default long units() {
            return switch (this) {
                case Cash cash -> cash.amount().value();
                case InKind goods -> goods.quantity().value();
            };
        }
    }

    public static String reservationIdOf(String caseId, int approvalNumber) {
        return Ids.derive("res", caseId, Integer.toString(approvalNumber));
    }

    public String reservationId() {
        return reservationIdOf(caseId, approvalNumber);
    }

    public String payoutId(String lineId) {
        return Ids.derive("pay", reservationId(), lineId);
    }

    public List<String> lineIds() {
        return lines.stream().map(Line::lineId).toList();
    }

    public Optional<Line> line(String lineId) {
        return lines.stream().filter(line -> line.lineId().equals(lineId)).findAny();
    }
}
