package vn.lalanh.disbursement.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lalanh.disbursement.payout.PayoutFixtures.cash;
import static vn.lalanh.disbursement.payout.PayoutFixtures.rice;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private final MemoryPlatform platform = MemoryPlatform.of("/disbursement-service");
    private final MemoryPayouts payouts = new MemoryPayouts(platform);
    private final PayoutService service =
            new PayoutService(payouts, RealAnnouncements.announcements());
    private final ScriptedBank bank = new ScriptedBank();
    private final AtomicLong now = new AtomicLong(1_000_000);
    private PayeeDirectory directory =
            _ -> new PayeeDirectory.Answer.Found(new PaymentChannel.Payee("x", "LLB", "1"));

    private void turn() throws InterruptedException {
        new Dispatch(
                        payouts,
                        service,
                        id -> directory.find(id),
                        bank,
                        settings(),
                        () -> Instant.ofEpochMilli(now.get()))
                .turn();
    }

    private static PayoutSettings settings() {
        URI nowhere = URI.create("http://127.0.0.1:1");
        return new PayoutSettings(
                nowhere, nowhere, 64, Duration.ofMillis(1), Duration.ofSeconds(2));
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
    void paysAndSettles() throws Exception {
        plan(cash("pay-1"));

        turn();

        assertThat(state("pay-1")).isInstanceOf(Payout.Settled.class);
        assertThat(payouts.events())
                .extracting(ContractEvent::getClass)
                .containsExactly(
                        PayoutPlannedV1.class, PayoutInstructedV1.class, PayoutSettledV1.class);
    }

    @Test
    void leavesGoodsToPeople() throws Exception {
        plan(rice("pay-2"));

        turn();

        assertThat(state("pay-2")).isInstanceOf(Payout.Planned.class);
        assertThat(bank.debits).isEmpty();
    }

    @Test
    void asksByIdWhenTheBankPaidAndFellSilent() throws Exception {
        plan(cash("pay-1"));
        bank.mood = ScriptedBank.Mood.PAYS_AND_IS_SILENT;

        turn();
        assertThat(state("pay-1")).isInstanceOf(Payout.Instructed.class);
        turn(); // another process after a crash: it remembers nothing and asks

        assertThat(state("pay-1")).isInstanceOf(Payout.Settled.class);
        assertThat(bank.debits).hasSize(1);
    }

    @Test
    void sendsAgainUnderTheSameIdWhatTheBankNeverHeardOf() throws Exception {
        plan(cash("pay-1"));
        bank.mood = ScriptedBank.Mood.IS_SILENT;
        turn();
        bank.mood = ScriptedBank.Mood.PAYS;

        turn();

        assertThat(state("pay-1")).isInstanceOf(Payout.Settled.class);
        assertThat(bank.debits).containsExactly(Dispatch.instructionId(cash("pay-1"), 1));
    }

    @Test
    void neverGivesUpAnInstructionWhoseOutcomeIsUnknown() throws Exception {
        plan(cash("pay-1"));
        bank.mood = ScriptedBank.Mood.IS_SILENT;

        for (int turns = 0; turns < 5; turns++) {
            turn();
        }

        assertThat(state("pay-1")).isInstanceOf(Payout.Instructed.class);
        assertThat(payouts.events()).noneMatch(PayoutReturnedV1.class::isInstance);
    }

    @Test
    void aReturnedPayoutIsTriedAgainUnderANewIdWhenAPersonSaysSo() throws Exception {
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
    void withoutAnAccountNothingGoesToTheBank() throws Exception {
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
    void anAccountThatComesMeanwhileIsPaidOnceWhateverThisProcessStillBelieves(int writesBefore)
            throws Exception {
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
        try {
            turn();
            turn();
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    @Test
    void whileTheRegistryIsAwayNoAttemptIsSpent() throws Exception {
        directory = _ -> new PayeeDirectory.Answer.Unavailable();
        plan(cash("pay-1"));

        turn();

        assertThat(state("pay-1")).isInstanceOf(Payout.Planned.class);
    }
}
