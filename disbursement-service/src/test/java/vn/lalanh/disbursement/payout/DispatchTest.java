package vn.lalanh.disbursement.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lalanh.disbursement.payout.PayoutFixtures.cash;
import static vn.lalanh.disbursement.payout.PayoutFixtures.rice;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lalanh.disbursement.payout.PayoutCommand.PlanPayout;
import vn.lalanh.disbursement.payout.PayoutCommand.RetryPayout;
import vn.lalanh.disbursement.payout.messaging.RealAnnouncements;
import vn.lalanh.events.ContractEvent;
import vn.lalanh.events.PayoutEvent.PayoutInstructedV1;
import vn.lalanh.events.PayoutEvent.PayoutPlannedV1;
import vn.lalanh.events.PayoutEvent.PayoutReturnedV1;
import vn.lalanh.events.PayoutEvent.PayoutSettledV1;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.test.memory.MemoryPlatform;

class DispatchTest {

    private static final int AT_ONCE = 64;

    private final MemoryPlatform platform = MemoryPlatform.of("/disbursement-service");
    private final MemoryPayouts payouts = new MemoryPayouts(platform);
    private final PayoutService service =
            new PayoutService(payouts, RealAnnouncements.announcements());
    private final ScriptedBank bank = new ScriptedBank();
    private final AtomicLong now = new AtomicLong(1_000_000);
    private PayeeDirectory directory =
            _ -> new PayeeDirectory.Answer.Found(new PaymentChannel.Payee("x", "LLB", "1"));

    /** Of a process that remembers nothing: with every call answered at once. */
    private void turn() {
        Dispatch dispatch = dispatch(Runnable::run);
        dispatch.turn();
        dispatch.turn();
    }

    private Dispatch dispatch(Executor threads) {
        return new Dispatch(
                payouts,
                service,
                id -> directory.find(id),
                bank,
                settings(),
                () -> Instant.ofEpochMilli(now.get()),
                threads);
    }

    private static PayoutSettings settings() {
        URI nowhere = URI.create("http://127.0.0.1:1");
        return new PayoutSettings(
                nowhere, nowhere, AT_ONCE, Duration.ofMillis(1), Duration.ofSeconds(2));
    }

    private void plan(Order order) {
        service.handle(
                List.of(
                        new Addressed<>(
                                order.payoutId(), new PlanPayout(order), Cause.Step.of("test"))));
    }

    private Payout state(String id) {
        return payouts.find(id).orElseThrow().state();
    }

    @Test
    void paysAndSettles() {
        plan(cash("pay-1"));

        turn();

        assertThat(state("pay-1")).isInstanceOf(Payout.Settled.class);
        assertThat(payouts.events())
                .extracting(ContractEvent::getClass)
                .containsExactly(
                        PayoutPlannedV1.class, PayoutInstructedV1.class, PayoutSettledV1.class);
    }

    @Test
    void leavesGoodsToPeople() {
        plan(rice("pay-2"));

        turn();

        assertThat(state("pay-2")).isInstanceOf(Payout.Planned.class);
        assertThat(bank.debits).isEmpty();
    }

    @Test
    void asksByIdWhenTheBankPaidAndFellSilent() {
        plan(cash("pay-1"));
        bank.mood = ScriptedBank.Mood.PAYS_AND_IS_SILENT;

        turn();
        assertThat(state("pay-1")).isInstanceOf(Payout.Instructed.class);
        turn(); // another process after a crash: it remembers nothing and asks

        assertThat(state("pay-1")).isInstanceOf(Payout.Settled.class);
        assertThat(bank.debits).hasSize(1);
    }

    @Test
    void sendsAgainUnderTheSameIdWhatTheBankNeverHeardOf() {
        plan(cash("pay-1"));
        bank.mood = ScriptedBank.Mood.IS_SILENT;
        turn();
        bank.mood = ScriptedBank.Mood.PAYS;

        turn();

        assertThat(state("pay-1")).isInstanceOf(Payout.Settled.class);
        assertThat(bank.debits).containsExactly(Dispatch.instructionId(cash("pay-1"), 1));
    }

    @Test
    void neverGivesUpAnInstructionWhoseOutcomeIsUnknown() {
        plan(cash("pay-1"));
        bank.mood = ScriptedBank.Mood.IS_SILENT;

        for (int turns = 0; turns < 5; turns++) {
            turn();
        }

        assertThat(state("pay-1")).isInstanceOf(Payout.Instructed.class);
        assertThat(payouts.events()).noneMatch(PayoutReturnedV1.class::isInstance);
    }

    @Test
    void aReturnedPayoutIsTriedAgainUnderANewIdWhenAPersonSaysSo() {
        plan(cash("pay-1"));
        bank.mood = ScriptedBank.Mood.SENDS_BACK;
        turn();
        turn();
        assertThat(state("pay-1")).isInstanceOf(Payout.Returned.class);
        assertThat(bank.debits).hasSize(1);
        bank.mood = ScriptedBank.Mood.PAYS;

        service.handle(List.of(new Addressed<>("pay-1", new RetryPayout(), Cause.Step.of("test"))));
        turn();

        assertThat(state("pay-1")).isInstanceOf(Payout.Settled.class);
        assertThat(bank.debits)
                .containsExactly(
                        Dispatch.instructionId(cash("pay-1"), 1),
                        Dispatch.instructionId(cash("pay-1"), 2));
    }

    @Test
    void withoutAnAccountNothingGoesToTheBank() {
        directory = _ -> new PayeeDirectory.Answer.NoAccount();
        plan(cash("pay-1"));

        turn();

        assertThat(state("pay-1"))
                .isInstanceOfSatisfying(
                        Payout.Returned.class,
                        r -> assertThat(r.reasonCode()).isEqualTo("NO_ACCOUNT"));
        assertThat(bank.debits).isEmpty();
    }

    /** Found by the simulator: a process that knew of no account gave back what another one had paid. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void anAccountThatComesMeanwhileIsPaidOnceWhateverThisProcessStillBelieves(int writesBefore) {
        plan(cash("pay-1"));
        PayeeDirectory found = directory;
        directory = _ -> new PayeeDirectory.Answer.NoAccount();
        for (int n = 0; n < writesBefore; n++) {
            platform.store("payouts").beforeNextWrite(() -> {});
        }
        platform.store("payouts")
                .beforeNextWrite(() -> {
                    directory = found;
                    turnOfAnother();
                });

        turn();
        directory = found;
        service.handle(List.of(new Addressed<>("pay-1", new RetryPayout(), Cause.Step.of("test"))));
        turn();

        assertThat(state("pay-1")).isInstanceOf(Payout.Settled.class);
        assertThat(bank.debits).hasSize(1);
    }

    private void turnOfAnother() {
        turn();
        turn();
    }

    @Test
    void whileTheRegistryIsAwayNoAttemptIsSpent() {
        directory = _ -> new PayeeDirectory.Answer.Unavailable();
        plan(cash("pay-1"));

        turn();

        assertThat(state("pay-1")).isInstanceOf(Payout.Planned.class);
    }

    @Test
    void aCallWithoutAnAnswerHoldsUpNobodyElse() {
        List<Runnable> waiting = new ArrayList<>();
        AtomicInteger calls = new AtomicInteger();
        Dispatch dispatch =
                dispatch(call -> {
                    if (calls.incrementAndGet() == 2) { // the first one asks for the payee
                        waiting.add(call);
                    } else {
                        call.run();
                    }
                });
        plan(cash("pay-1"));
        dispatch.turn();
        plan(cash("pay-2"));
        dispatch.turn();
        now.addAndGet(10_000);
        dispatch.turn();

        assertThat(state("pay-1")).isInstanceOf(Payout.Instructed.class);
        assertThat(state("pay-2")).isInstanceOf(Payout.Settled.class);
        assertThat(bank.asked).isEmpty();

        waiting.getFirst().run();
        dispatch.turn();

        assertThat(state("pay-1")).isInstanceOf(Payout.Settled.class);
        assertThat(bank.debits).hasSize(2);
    }

    @Test
    void neverHasMoreCallsUnderWayThanItMay() {
        List<Runnable> waiting = new ArrayList<>();
        AtomicInteger lookups = new AtomicInteger();
        directory =
                _ -> {
                    lookups.incrementAndGet();
                    return new PayeeDirectory.Answer.Found(
                            new PaymentChannel.Payee("x", "LLB", "1"));
                };
        Dispatch dispatch =
                dispatch(call -> {
                    if (call instanceof CompletableFuture.AsynchronousCompletionTask) {
                        call.run();
                    } else {
                        waiting.add(call);
                    }
                });
        for (int n = 0; n < 3 * AT_ONCE; n++) {
            plan(cash("pay-" + n));
        }
        for (int turn = 0; turn < 3; turn++) {
            dispatch.turn();
        }

        assertThat(waiting).hasSize(AT_ONCE);
        assertThat(lookups).hasValue(AT_ONCE);
    }

    @Test
    void asksOneAfterTheOtherHoweverManyTheBankTakesItsTimeOver() {
        int all = 11 * AT_ONCE; // more than one page
        bank.mood = ScriptedBank.Mood.IS_SILENT;
        Dispatch dispatch = dispatch(Runnable::run);
        for (int n = 0; n < all; n++) {
            plan(cash("pay-" + n));
        }
        while (payouts.toInstruct(1).size() == 1) {
            dispatch.turn();
        }
        bank.asked.clear();
        now.addAndGet(settings().askAfter().toMillis());

        for (int turn = 0; turn < 3; turn++) {
            dispatch.turn();
        }

        assertThat(bank.asked).hasSize(all).doesNotHaveDuplicates();
    }

    @Test
    void afterTheRegistryWasAwayItIsLeftAloneForAWhile() {
        AtomicInteger lookups = new AtomicInteger();
        directory =
                _ -> {
                    lookups.incrementAndGet();
                    return new PayeeDirectory.Answer.Unavailable();
                };
        plan(cash("pay-1"));
        Dispatch dispatch = dispatch(Runnable::run);

        dispatch.turn();
        dispatch.turn();
        assertThat(lookups).hasValue(1);
        now.addAndGet(settings().askAfter().toMillis());
        dispatch.turn();

        assertThat(lookups).hasValue(2);
    }

    @Test
    void aClockThatIsSetBackHoldsUpNoPayment() {
        bank.mood = ScriptedBank.Mood.IS_SILENT;
        plan(cash("pay-1"));
        Dispatch dispatch = dispatch(Runnable::run);
        dispatch.turn();
        dispatch.turn();
        bank.mood = ScriptedBank.Mood.PAYS;

        now.addAndGet(-Duration.ofHours(2).toMillis());
        dispatch.turn();
        dispatch.turn();

        assertThat(state("pay-1")).isInstanceOf(Payout.Settled.class);
        assertThat(bank.debits).hasSize(1);
    }
}
