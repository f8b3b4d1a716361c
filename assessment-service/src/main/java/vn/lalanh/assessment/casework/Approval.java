package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A second person's yes, or a second and a third one's.
 *
 * @param number counts from 1
 * @param approver opaque subject of a token; the last one where there were two
 * @param first who approved before, where two persons must
 * @param fundBy and {@code payBy}: reckoned once, so that facts need no clock
 * @param bulk with how many others; null where that was not recorded
 * @param correction how it departs from the one before it; null where it corrects none
 */
public record Approval(
        int number,
        String approver,
        @Nullable First first,
        Instant at,
        Assessment assessment,
        Due fundBy,
        Due payBy,
        @Nullable Bulk bulk,
        @Nullable Correction correction) {

    /** One yes of two. */
    public record First(String approver, Instant at, Bulk bulk) {}

    List<BenefitLine> lines() {
        return assessment.lines();
    }

    /** All that was asked for, the earliest first. */
    public List<Round> rounds() {
        return correction == null
                ? List.of(new Round(number, lines(), false))
                : correction.rounds(number);
    }

    /** Whether a correction does not know yet what it asks for. */
    public boolean awaitsBalance() {
        return correction != null && correction.balance() == null;
    }

    /** Whatever was paid too much, as corrections found. */
    public List<Correction.Owed> owed() {
        return correction == null ? List.of() : correction.owed();
    }

    /** By how much its benefits exceed those it corrects, by line. */
    public List<BenefitLine> raised() {
        return correction == null
                ? List.of()
                : Balancing.excess(lines(), correction.earlier().lines());
    }

    /** By how much they fall short of those. */
    public List<BenefitLine> lowered() {
        return correction == null
                ? List.of()
                : Balancing.excess(correction.earlier().lines(), lines());
    }

    /** When help was first approved. */
    public Instant since() {
        return correction == null ? at : correction.earlier().since();
    }

    Approval with(Correction.Balance balance) {
        if (correction == null) {
            throw new IllegalArgumentException("approval " + number + " corrects none");
        }
        return new Approval(
                number,
                approver,
                first,
                at,
                assessment,
                fundBy,
                payBy,
                bulk,
                correction.with(balance));
    }

    /** Whoever said yes. */
    Set<String> approvers() {
        return Stream.concat(Stream.of(approver), Stream.ofNullable(first).map(First::approver))
                .collect(Collectors.toUnmodifiableSet());
    }
}
