package vn.lalanh.proving.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lalanh.disbursement.payout.Order;
import vn.lalanh.disbursement.payout.Payout;
import vn.lalanh.disbursement.payout.PayoutCommand;
import vn.lalanh.disbursement.recovery.Recovery;
import vn.lalanh.disbursement.recovery.RecoveryCommand;
import vn.lalanh.disbursement.recovery.RecoveryCommand.RecordRepayment;
import vn.lalanh.disbursement.recovery.Repayment;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.aggregate.Snapshot;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.money.Money;

/** Try again what came back, hand goods over, and enter what the bank's statement says. */
final class Treasurers {

    private static final int MOST_ATTEMPTS = 3;
    private static final int ROUNDS = 25;

    private final Town town;
    private final Clients clients;
    private final Map<String, Integer> retries = new HashMap<>();

    Treasurers(Town town, Clients clients) {
        this.town = town;
        this.clients = clients;
    }

    /** How often somebody asked to try a payout again, each request counted once. */
    int retries(String payoutId) {
        return retries.getOrDefault(payoutId, 0);
    }

    /** A person at a desk, for a while. */
    void work() {
        for (int round = 0; round < ROUNDS; round++) {
            clients.pause(4_000);
            for (Snapshot<Payout> snapshot : town.disbursement.<Payout>store("payouts").all()) {
                if (town.schedule().chance().nextInt(3) == 0) {
                    look(snapshot);
                }
            }
            statement();
            claims();
        }
    }

    /** Households pay back, some now and some later, each time against a receipt. */
    private void claims() {
        for (Snapshot<Recovery> s : town.disbursement.<Recovery>store("recoveries").all()) {
            if (s.state() instanceof Recovery.Owed owed
                    && town.schedule().chance().nextInt(3) == 0) {
                repay(s.id(), owed);
            }
        }
    }

    private void repay(String id, Recovery.Owed owed) {
        String receipt = "BL-" + (owed.repayments().size() + 1);
        var repayment =
                new Repayment(
                        receipt,
                        owed.outstanding().min(Money.of(7_000_000)),
                        "treasurer",
                        town.begin());
        var cause = clients.request("repay " + id);
        boolean done =
                clients.ask(
                        town.disbursement,
                        "repay " + id,
                        node ->
                                Clients.done(
                                        node.recoveries()
                                                .handle(
                                                        List.of(
                                                                new Addressed<RecoveryCommand>(
                                                                        id,
                                                                        new RecordRepayment(
                                                                                repayment),
                                                                        cause)))
                                                .getFirst()));
        if (done) {
            clients.acknowledged(
                    "repay " + id,
                    () ->
                            Officers.state(town.disbursement.<Recovery>store("recoveries"), id)
                                            instanceof Recovery.Known known
                                    && known.repayments().stream()
                                            .anyMatch(r -> r.receipt().equals(receipt)));
        }
    }

    private void look(Snapshot<Payout> snapshot) {
        String id = snapshot.id();
        switch (snapshot.state()) {
            case Payout.Returned s when s.attempt() < MOST_ATTEMPTS -> {
                retries.merge(id, 1, Integer::sum);
                boolean done = tell(id, new PayoutCommand.RetryPayout(), clients.request("retry"));
                int next = s.attempt() + 1;
                if (done) {
                    clients.acknowledged("retry " + id, () -> attempt(id) >= next || gone(id));
                }
            }
            case Payout.Planned s when s.order().what() instanceof Order.Benefit.InKind -> {
                var handOver = new PayoutCommand.HandOver(town.begin());
                if (tell(id, handOver, clients.request("hand over"))) {
                    clients.acknowledged(
                            "hand over " + id, () -> state(id) instanceof Payout.HandedOver);
                }
            }
            default -> {}
        }
    }

    /** The bank tells of money that came back after it was paid. */
    private void statement() {
        String instruction = town.bank().sendBack();
        if (instruction == null) {
            return;
        }
        for (Snapshot<Payout> snapshot : town.disbursement.<Payout>store("payouts").all()) {
            for (int attempt = 1; attempt <= attempt(snapshot.id()); attempt++) {
                if (instruction.equals(instructionId(snapshot.id(), attempt))) {
                    tell(
                            snapshot.id(),
                            new PayoutCommand.RecordReturn(attempt, "ACCOUNT_CLOSED"),
                            Cause.Step.of("statement"));
                }
            }
        }
    }

    static String instructionId(String payoutId, int attempt) {
        return Ids.derive("ins", payoutId, Integer.toString(attempt));
    }

    private boolean tell(String id, PayoutCommand command, Cause cause) {
        return clients.ask(
                town.disbursement,
                command + " " + id,
                node -> {
                    Outcome<?, ?> outcome =
                            node.payouts()
                                    .handle(List.of(new Addressed<>(id, command, cause)))
                                    .getFirst();
                    return Clients.done(outcome);
                });
    }

    private Payout state(String id) {
        Payout state = Officers.state(town.disbursement.<Payout>store("payouts"), id);
        return state == null ? new Payout.Absent(id) : state;
    }

    private boolean gone(String id) {
        return state(id) instanceof Payout.Cancelled;
    }

    private int attempt(String id) {
        return attempt(state(id));
    }

    static int attempt(Payout payout) {
        return switch (payout) {
            case Payout.Planned s -> s.attempt();
            case Payout.Instructed s -> s.attempt();
            case Payout.Settled s -> s.attempt();
            case Payout.Returned s -> s.attempt();
            default -> 0;
        };
    }
}
