package vn.lalanh.runner.bank;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has moved on the account: a returned instruction was debited and credited again.
 *
 * @param paid debits less credits
 * @param pending taken but not debited yet
 */
record Statement(List<Movement> movements, long debits, long credits, long paid, long pending) {

    record Movement(
            String kind,
            String instructionId,
            long amount,
            String currency,
            Instant at,
            @Nullable String reason) {}

    Statement {
        movements = List.copyOf(movements);
    }

    static Statement of(Collection<Entry> entries, Instant now) {
        List<Movement> movements = new ArrayList<>();
        long debits = 0;
        long credits = 0;
        long pending = 0;
        for (Entry entry : entries) {
            if (entry.at().isAfter(now)) {
                pending += entry.amount();
                continue;
            }
            debits += entry.amount();
            movements.add(movement("DEBIT", entry));
            if (entry.returned()) {
                credits += entry.amount();
                movements.add(movement("CREDIT", entry));
            }
        }
        return new Statement(movements, debits, credits, debits - credits, pending);
    }

    private static Movement movement(String kind, Entry entry) {
        return new Movement(
                kind,
                entry.id(),
                entry.amount(),
                entry.currency(),
                entry.at(),
                kind.equals("CREDIT") ? entry.reason() : null);
    }
}
