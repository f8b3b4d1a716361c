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
 */
public record Approval(
        int number,
        String approver,
        @Nullable First first,
        Instant at,
        Assessment assessment,
        Due fundBy,
        Due payBy,
        @Nullable Bulk bulk) {

    /** One yes of two. */
    public record First(String approver, Instant at, Bulk bulk) {}

    List<BenefitLine> lines() {
        return assessment.lines();
    }

    boolean has(String lineId) {
        return lines().stream().anyMatch(line -> line.id().equals(lineId));
    }

    /** Whoever said yes. */
    Set<String> approvers() {
        return Stream.concat(Stream.of(approver), Stream.ofNullable(first).map(First::approver))
                .collect(Collectors.toUnmodifiableSet());
    }
}
