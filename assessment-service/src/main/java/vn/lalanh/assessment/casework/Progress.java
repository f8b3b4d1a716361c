package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the money side has told, by line. Merging is commutative, associative and idempotent, so the order of arrival does
 * not matter: a later fact implies the earlier ones.
 *
 * @param lines by approval number and line, {@code 1/line-…}; {@code 1/*} is told of all lines of an approval
 */
public record Progress(Map<String, Line> lines) {

    static final Progress NONE = new Progress(Map.of());
    private static final String ALL = "*";

    /** Money and goods for a line; each step implies those before it. */
    public enum Funding {
        NONE,
        SHORT,
        RESERVED,
        RELEASED
    }

    /** Where a line stands. */
    public enum Standing {
        OPEN,
        SHORT,
        RESERVED,
        PAYING,
        RETURNED,
        DONE
    }

    /** One line. */
    public record Line(Funding funding, @Nullable Payment payment) {

        private static final Line UNTOUCHED = new Line(Funding.NONE, null);

        Line and(Line other) {
            return new Line(
                    funding.compareTo(other.funding) >= 0 ? funding : other.funding,
                    Payment.later(payment, other.payment));
        }

        /** Whether the household has it. */
        boolean done() {
            return payment != null && payment.done();
        }

        /** Nothing of it was paid, and nothing of it is set aside any more. */
        boolean released() {
            return funding == Funding.RELEASED
                    && (payment == null || payment.step() == Payment.Step.CANCELLED);
        }

        /** Nothing of it was paid or will be, whether or not it is available again. */
        boolean cancelled() {
            return released() || (payment != null && payment.step() == Payment.Step.CANCELLED);
        }

        public Standing standing() {
            if (payment != null) {
                return switch (payment.step()) {
                    case PLANNED -> Standing.RESERVED;
                    case INSTRUCTED -> Standing.PAYING;
                    case SETTLED, HANDED_OVER -> Standing.DONE;
                    // a line cancelled though nobody took the approval back waits for a person, too
                    case RETURNED, RETURNED_AFTER_SETTLEMENT, CANCELLED -> Standing.RETURNED;
                };
            }
            return switch (funding) {
                case NONE -> Standing.OPEN;
                case SHORT -> Standing.SHORT;
                case RESERVED -> Standing.RESERVED;
                case RELEASED -> Standing.RETURNED;
            };
        }
    }

    public Progress {
        lines = Map.copyOf(lines);
    }

    /** With one more fact. */
    Progress with(CaseCommand.Fact fact) {
        return switch (fact) {
            case CaseCommand.RecordShortage f ->
                    funding(f.approvalNumber(), f.lineIds(), Funding.SHORT);
            case CaseCommand.RecordReservation f ->
                    funding(f.approvalNumber(), f.lineIds(), Funding.RESERVED);
            case CaseCommand.RecordRelease f ->
                    funding(f.approvalNumber(), f.lineIds(), Funding.RELEASED);
            case CaseCommand.RecordFundsSettled f ->
                    merge(Map.of(key(f.approvalNumber(), ALL), new Line(Funding.RESERVED, null)));
            case CaseCommand.RecordPayment f ->
                    merge(
                            Map.of(
                                    key(f.approvalNumber(), f.lineId()),
                                    new Line(Funding.RESERVED, f.payment())));
            case CaseCommand.RecordDeclined _ -> this; // says nothing of how far the payment is
        };
    }

    private Progress funding(int approvalNumber, Collection<String> lineIds, Funding funding) {
        return merge(
                lineIds.stream()
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        id -> key(approvalNumber, id),
                                        _ -> new Line(funding, null))));
    }

    private Progress merge(Map<String, Line> more) {
        Map<String, Line> merged = new TreeMap<>(lines);
        more.forEach((key, line) -> merged.merge(key, line, Line::and));
        return new Progress(merged);
    }

    public Line of(int approvalNumber, String lineId) {
        Line own = lines.getOrDefault(key(approvalNumber, lineId), Line.UNTOUCHED);
        return own.and(lines.getOrDefault(key(approvalNumber, ALL), Line.UNTOUCHED));
    }

    /** Where a line stands in all that was asked for it. */
    public Standing standing(Approval approval, String lineId) {
        if (approval.correction() == null) {
            return of(approval.number(), lineId).standing();
        }
        Set<Standing> parts = EnumSet.noneOf(Standing.class);
        for (Round round : approval.rounds()) {
            Line line = of(round.number(), lineId);
            if (round.has(lineId) && !(round.recalled() && line.cancelled())) {
                parts.add(line.standing());
            }
        }
        if (parts.isEmpty()) {
            // what was paid has come back after it was reckoned with: for a person
            return approval.awaitsBalance() ? Standing.OPEN : Standing.RETURNED;
        }
        return parts.size() == 1 ? parts.iterator().next() : mixed(parts);
    }

    private static Standing mixed(Set<Standing> parts) {
        if (parts.contains(Standing.RETURNED)) {
            return Standing.RETURNED;
        }
        // that a difference is not funded must be seen, though the rest is paid
        if (parts.contains(Standing.SHORT)) {
            return Standing.SHORT;
        }
        boolean begun = parts.contains(Standing.DONE) || parts.contains(Standing.PAYING);
        return begun ? Standing.PAYING : Standing.OPEN;
    }

    /** How much of a line is with the household, at most what it gives. */
    long paid(Approval approval, BenefitLine line) {
        long paid = 0;
        for (Round round : approval.rounds()) {
            BenefitLine part = round.line(line.id());
            if (part != null && of(round.number(), line.id()).done()) {
                paid += part.benefit().units();
            }
        }
        return Math.min(paid, line.benefit().units());
    }

    /** The state of a case after its approval is a function of the approval and the progress, and of nothing else. */
    Reached after(Approval approval) {
        Map<Standing, Long> standings =
                approval.lines().stream()
                        .map(line -> standing(approval, line.id()))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        int lines = approval.lines().size();
        if (standings.containsKey(Standing.RETURNED)) {
            return Reached.PAYMENT_RETURNED;
        }
        if (standings.getOrDefault(Standing.DONE, 0L) == lines) {
            return approval.awaitsBalance() ? Reached.PAYING : Reached.SETTLED;
        }
        if (approval.correction() != null && standings.containsKey(Standing.SHORT)) {
            return Reached.WAITING_FOR_FUNDS;
        }
        if (standings.containsKey(Standing.DONE) || standings.containsKey(Standing.PAYING)) {
            return Reached.PAYING;
        }
        if (standings.getOrDefault(Standing.RESERVED, 0L) == lines) {
            return Reached.FUNDED;
        }
        return standings.containsKey(Standing.SHORT) ? Reached.WAITING_FOR_FUNDS : Reached.APPROVED;
    }

    /** When the last line was paid or handed over, or what was paid was found to be enough; asked only when all are. */
    Instant settledAt(Approval approval) {
        Stream<Instant> paid =
                approval.rounds().stream()
                        .flatMap(round ->
                                round.lines().stream()
                                        .map(line -> of(round.number(), line.id()).payment()))
                        .filter(Objects::nonNull)
                        .map(Payment::at)
                        .filter(Objects::nonNull);
        Stream<Instant> found =
                approval.correction() == null ? Stream.empty() : Stream.of(approval.at());
        return Stream.concat(paid, found).max(Instant::compareTo).orElse(approval.at());
    }

    private static String key(int approvalNumber, String lineId) {
        return approvalNumber + "/" + lineId;
    }

    /** Where the money side has brought an approved case. */
    enum Reached {
        APPROVED,
        WAITING_FOR_FUNDS,
        FUNDED,
        PAYING,
        PAYMENT_RETURNED,
        SETTLED
    }
}
