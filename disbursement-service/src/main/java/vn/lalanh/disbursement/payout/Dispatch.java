package vn.lalanh.disbursement.payout;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import vn.lalanh.disbursement.payout.PaymentChannel.Answer;
import vn.lalanh.disbursement.payout.PaymentChannel.Instruction;
import vn.lalanh.disbursement.payout.Payout.Instructed;
import vn.lalanh.disbursement.payout.Payout.Planned;
import vn.lalanh.disbursement.payout.PayoutCommand.ConfirmSettlement;
import vn.lalanh.disbursement.payout.PayoutCommand.InstructPayout;
import vn.lalanh.disbursement.payout.PayoutCommand.RecordReturn;
import vn.lalanh.disbursement.payout.PayoutCommand.ReturnUnsent;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.identity.Ids;

/**
 * Brings planned payouts to the channel, and the channel's answers back.
 *
 * <p>The order that makes it safe: who is paid is asked first; then the intent is saved under an id computed from payout and
 * attempt; only whoever saved it calls the channel; what stays unanswered is asked for by that id, and sent again under the
 * same id only when the channel has never heard of it.
 */
@Service
public class Dispatch {

    private static final String NO_ACCOUNT = "NO_ACCOUNT";

    private final Payouts payouts;
    private final PayoutService service;
    private final PayeeDirectory directory;
    private final PaymentChannel channel;
    private final PayoutSettings settings;
    private final InstantSource clock;
    private final Map<String, Long> askNotBefore = new ConcurrentHashMap<>();

    Dispatch(
            Payouts payouts,
            PayoutService service,
            PayeeDirectory directory,
            PaymentChannel channel,
            PayoutSettings settings,
            InstantSource clock) {
        this.payouts = payouts;
        this.service = service;
        this.directory = directory;
        this.channel = channel;
        this.settings = settings;
        this.clock = clock;
    }

    /** One turn; whether there may be more to do at once. */
    public boolean turn() throws InterruptedException {
        boolean instructed = instruct();
        return askForOutcomes() || instructed;
    }

    private boolean instruct() throws InterruptedException {
        List<Payable> payable = concurrently(payouts.toInstruct(settings.atOnce()), this::payable);
        if (payable.isEmpty()) {
            return false;
        }
        List<Outcome<Payout, PayoutEvent>> outcomes =
                service.handle(payable.stream().map(this::intent).toList());
        List<Payable> ours = new ArrayList<>();
        for (int i = 0; i < payable.size(); i++) {
            if (outcomes.get(i).accepted() && payable.get(i).payee.isPresent()) {
                ours.add(payable.get(i));
                askLater(payable.get(i).planned.order());
            }
        }
        record(concurrently(ours, this::pay));
        return true;
    }

    private Optional<Payable> payable(Current<Payout> current) {
        if (!(current.state() instanceof Planned planned)) {
            return Optional.empty();
        }
        return switch (directory.find(planned.order().payeeId())) {
            case PayeeDirectory.Answer.Found found ->
                    Optional.of(new Payable(planned, Optional.of(found.payee())));
            case PayeeDirectory.Answer.NoAccount _ ->
                    Optional.of(new Payable(planned, Optional.empty()));
            case PayeeDirectory.Answer.Unavailable _ -> Optional.empty();
        };
    }

    /**
     * Without an account there is no intent: whoever saw it instructed could find the account that has come meanwhile, and
     * pay what this process then took for returned.
     */
    private Addressed<PayoutCommand> intent(Payable payable) {
        int attempt = payable.planned.attempt();
        return step(
                payable.planned,
                payable.payee.isPresent()
                        ? new InstructPayout(attempt, channel.name())
                        : new ReturnUnsent(attempt, NO_ACCOUNT));
    }

    private Optional<Addressed<PayoutCommand>> pay(Payable payable) {
        Planned planned = payable.planned;
        Answer answer =
                channel.pay(
                        instruction(
                                planned.order(), planned.attempt(), payable.payee.orElseThrow()));
        return told(planned.order(), planned.attempt(), answer);
    }

    /** What was instructed, by this process or one before it, and has not been answered. */
    private boolean askForOutcomes() throws InterruptedException {
        long now = clock.millis();
        List<Current<Payout>> due =
                payouts.inState("Instructed", null, 10 * settings.atOnce()).stream()
                        .filter(current -> now >= askNotBefore.getOrDefault(current.id(), 0L))
                        .limit(settings.atOnce())
                        .toList();
        record(concurrently(due, this::ask));
        return due.size() == settings.atOnce();
    }

    private Optional<Addressed<PayoutCommand>> ask(Current<Payout> current) {
        if (!(current.state() instanceof Instructed instructed)) {
            return Optional.empty();
        }
        Order order = instructed.order();
        askLater(order);
        Answer answer = channel.ask(instructionId(order, instructed.attempt()));
        if (answer instanceof Answer.NeverHeard
                && directory.find(order.payeeId()) instanceof PayeeDirectory.Answer.Found found) {
            answer = channel.pay(instruction(order, instructed.attempt(), found.payee()));
        }
        return told(order, instructed.attempt(), answer);
    }

    private Optional<Addressed<PayoutCommand>> told(Order order, int attempt, Answer answer) {
        return switch (answer) {
            case Answer.Paid paid ->
                    Optional.of(step(order, new ConfirmSettlement(attempt, paid.at())));
            case Answer.CameBack back ->
                    Optional.of(step(order, new RecordReturn(attempt, back.reasonCode())));
            case Answer.Pending _, Answer.NeverHeard _, Answer.Unclear _ -> Optional.empty();
        };
    }

    private void record(List<Addressed<PayoutCommand>> answers) {
        if (!answers.isEmpty()) {
            service.handle(answers);
            answers.forEach(answer -> askNotBefore.remove(answer.id()));
        }
    }

    private void askLater(Order order) {
        Duration wait = settings.askAfter();
        askNotBefore.put(order.payoutId(), clock.millis() + wait.toMillis());
    }

    private static Instruction instruction(Order order, int attempt, PaymentChannel.Payee payee) {
        if (order.what() instanceof Order.Benefit.Cash cash) {
            return new Instruction(instructionId(order, attempt), cash.amount(), payee);
        }
        throw new IllegalArgumentException("goods are not paid: " + order.payoutId());
    }

    static String instructionId(Order order, int attempt) {
        return Ids.derive("ins", order.payoutId(), Integer.toString(attempt));
    }

    private static Addressed<PayoutCommand> step(Planned planned, PayoutCommand command) {
        return step(planned.order(), command);
    }

    private static Addressed<PayoutCommand> step(Order order, PayoutCommand command) {
        return new Addressed<>(
                order.payoutId(), command, new Cause.Step("dispatch", order.caseId(), null));
    }

    private static <T, R> List<R> concurrently(List<T> items, Function<T, Optional<R>> call)
            throws InterruptedException {
        List<R> results = new ArrayList<>();
        try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<R>>> waiting = new ArrayList<>();
            for (T item : items) {
                waiting.add(calls.submit(() -> call.apply(item)));
            }
            for (Future<Optional<R>> one : waiting) {
                one.get().ifPresent(results::add);
            }
        } catch (ExecutionException bug) {
            throw new IllegalStateException("a call failed that must answer", bug.getCause());
        }
        return results;
    }

    /** A planned payout with its payee; without one, it comes back unsent. */
    private record Payable(Planned planned, Optional<PaymentChannel.Payee> payee) {}
}
