package vn.lalanh.disbursement.payout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A bank that pays an instruction once and answers as a test tells it to. */
final class ScriptedBank implements PaymentChannel {

    /** What happens to calls of {@code pay}. */
    enum Mood {
        PAYS,
        SENDS_BACK,
        PAYS_AND_IS_SILENT,
        IS_SILENT
    }

    Mood mood = Mood.PAYS;
    final List<String> debits = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    private final Map<String, Answer> known = new HashMap<>();

    @Override
    public String name() {
        return "BANK";
    }

    @Override
    public synchronized Answer pay(Instruction instruction) {
        if (mood == Mood.IS_SILENT) {
            return new Answer.Unclear();
        }
        Answer answer =
                known.computeIfAbsent(
                        instruction.id(),
                        id -> {
                            debits.add(id);
                            return mood == Mood.SENDS_BACK
                                    ? new Answer.CameBack("ACCOUNT_CLOSED")
                                    : new Answer.Paid(PayoutFixtures.NOON);
                        });
        return mood == Mood.PAYS_AND_IS_SILENT ? new Answer.Unclear() : answer;
    }

    @Override
    public synchronized Answer ask(String instructionId) {
        asked.add(instructionId);
        return known.getOrDefault(instructionId, new Answer.NeverHeard());
    }
}
