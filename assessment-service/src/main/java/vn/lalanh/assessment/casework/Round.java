package vn.lalanh.assessment.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for under one number. A case that was never corrected has one.
 *
 * @param recalled whether what was not paid of it is, or was, taken back by a correction
 */
public record Round(int number, List<BenefitLine> lines, boolean recalled) {

    public Round {
        lines = List.copyOf(lines);
    }

    boolean has(String lineId) {
        return line(lineId) != null;
    }

    @Nullable BenefitLine line(String lineId) {
        for (BenefitLine line : lines) {
            if (line.id().equals(lineId)) {
                return line;
            }
        }
        return null;
    }

    Round takenBack() {
        return new Round(number, lines, true);
    }
}
