package vn.lalanh.assessment.casework;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an approval departs from the one before it, which it keeps.
 *
 * @param earlier as it stood until then
 * @param recalls whether what was not paid until then is taken back before anything is asked for anew
 * @param balance null until all that was taken back has come back or was paid
 */
public record Correction(
        Approval earlier,
        String reasonCode,
        @Nullable String remark,
        boolean recalls,
        @Nullable Balance balance) {

    /**
     * What it comes to.
     *
     * @param asks what is missing, by line
     * @param owed what was paid too much
     */
    public record Balance(List<BenefitLine> asks, List<Owed> owed) {
        public Balance {
            asks = List.copyOf(asks);
            owed = List.copyOf(owed);
        }
    }

    /**
     * Money to be claimed back.
     *
     * @param approvalNumber under which it was paid
     * @param line with the amount that was too much
     */
    public record Owed(int approvalNumber, BenefitLine line) {}

    /** What was asked for before it and, once that is known, by itself. */
    List<Round> rounds(int number) {
        List<Round> rounds = new ArrayList<>();
        for (Round round : earlier.rounds()) {
            rounds.add(recalls ? round.takenBack() : round);
        }
        if (balance != null && !balance.asks.isEmpty()) {
            rounds.add(new Round(number, balance.asks, false));
        }
        return rounds;
    }

    /** Whatever was claimed back up to it. */
    List<Owed> owed() {
        List<Owed> owed = new ArrayList<>(earlier.owed());
        if (balance != null) {
            owed.addAll(balance.owed);
        }
        return owed;
    }

    Correction with(Balance known) {
        return new Correction(earlier, reasonCode, remark, recalls, known);
    }
}
