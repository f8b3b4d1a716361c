package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.util.List;

/**
 * A second person's yes.
 *
 * @param number counts from 1
 * @param approver opaque subject of a token
 * @param fundBy and {@code payBy}: reckoned once, so that facts need no clock
 */
public record Approval(
        int number, String approver, Instant at, Assessment assessment, Due fundBy, Due payBy) {

    List<BenefitLine> lines() {
        return assessment.lines();
    }

    boolean has(String lineId) {
        return lines().stream().anyMatch(line -> line.id().equals(lineId));
    }
}
