package vn.lalanh.disbursement.payout;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
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
public final class Dispatch {

    private static final String NO_ACCOUNT = "NO_ACCOUNT";

    private final Payouts payouts;
    private final PayoutService service;
    private final PayeeDirectory directory;
    private final PaymentChannel channel;
    private final PayoutSettings settings;
    private final InstantSource clock;
    private final Executor threads;
    private final Calls payments;
    private final Calls questions;
    private final Map<String, Long> askNotBefore = new HashMap<>();
    private long instructNotBefore;
    private long lookNotBefore;
    private @Nullable String lookedAt;

    /** Each call has a thread of its own from {@code threads}, as each waits for somebody else. */
    public Dispatch(
            Payouts payouts,
            PayoutService service,
            PayeeDirectory directory,
            PaymentChannel channel,
            PayoutSettings settings,
            InstantSource clock,
            Executor threads) {
        this.payouts = payouts;
        this.service = service;
        this.directory = directory;
        this.channel = channel;
        this.settings = settings;
        this.clock = clock;
        this.threads = threads;
        payments = new Calls(settings.atOnce(), threads);
        questions = new Calls(settings.atOnce(), threads);
    }

    /**
     * One turn; whether there may be more to do at once. It starts calls and records what earlier ones have brought; it
     * never waits for the channel. By one thread only.
     */
    public boolean turn() {
        record();
        int instructed = instruct();
        ask();
        return 2 * instructed >= settings.atOnce(); // a smaller lot waits for company
    }

    private void record() {
        List<Addressed<PayoutCommand>> answers = new ArrayList<>(payments.answers());
        answers.addAll(questions.answers());
        if (!answers.isEmpty()) {
            service.handle(answers);
        }
    }

    private int instruct() {
        if (payments.free() == 0 || !isOver(instructNotBefore)) {
            return 0;
        }
        List<Current<Payout>> planned = payouts.toInstruct(payments.free());
        List<Payable> payable = payable(planned);
        if (payable.isEmpty()) {
            instructNotBefore = planned.isEmpty() ? 0 : later(settings.askAfter());
            return 0;
        }
        List<Outcome<Payout, PayoutEvent>> outcomes =
                service.handle(payable.stream().map(this::intent).toList());
        for (int i = 0; i < payable.size(); i++) {
            Payable one = payable.get(i);
            if (outcomes.get(i).accepted() && one.payee.isPresent()) {
                askNotBefore.put(one.planned.order().payoutId(), later(settings.askAfter()));
                payments.start(one.planned.order().payoutId(), () -> pay(one));
            }
        }
        return payable.size();
    }

    private List<Payable> payable(List<Current<Payout>> planned) {
        List<CompletableFuture<Optional<Payable>>> asked =
                planned.stream()
                        .map(one -> CompletableFuture.supplyAsync(() -> payable(one), threads))
                        .toList();
        return asked.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList();
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

    /** Of what was instructed, by this process or another one, and has not been answered: page by page, round and round. */
    private void ask() {
        if (questions.free() == 0 || !isOver(lookNotBefore)) {
            return;
        }
        askNotBefore.values().removeIf(this::isOver);
        int most = 10 * settings.atOnce();
        List<Current<Payout>> page = payouts.inState("Instructed", lookedAt, most);
        for (Current<Payout> one : page) {
            if (questions.free() == 0) {
                return;
            }
            if (one.state() instanceof Instructed instructed && isDue(one.id())) {
                askNotBefore.put(one.id(), later(settings.askAfter()));
                questions.start(one.id(), () -> ask(instructed));
            }
            lookedAt = one.id();
        }
        if (page.size() < most) {
            lookedAt = null;
            lookNotBefore = later(settings.askAfter().dividedBy(4));
        }
    }

    private boolean isDue(String payoutId) {
        return !askNotBefore.containsKey(payoutId)
                && !payments.isUnderWay(payoutId)
                && !questions.isUnderWay(payoutId);
    }

    private Optional<Addressed<PayoutCommand>> ask(Instructed instructed) {
        Order order = instructed.order();
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

    private long later(Duration wait) {
        return clock.millis() + wait.toMillis();
    }

    /** No wait is longer than the longest: a clock that was set back does not hold a payment for as long. */
    private boolean isOver(long notBefore) {
        long left = notBefore - clock.millis();
        return left <= 0 || left > settings.askAfter().toMillis();
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

    /** A planned payout with its payee; without one, it comes back unsent. */
    private record Payable(Planned planned, Optional<PaymentChannel.Payee> payee) {}
}
