package vn.lalanh.disbursement.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lalanh.disbursement.payout.PayoutFixtures.NOON;
import static vn.lalanh.disbursement.payout.PayoutFixtures.cash;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lalanh.disbursement.payout.PayoutCommand.ConfirmSettlement;
import vn.lalanh.disbursement.payout.PayoutCommand.HandOver;
import vn.lalanh.disbursement.payout.PayoutCommand.InstructPayout;
import vn.lalanh.disbursement.payout.PayoutCommand.PayInCash;
import vn.lalanh.disbursement.payout.PayoutCommand.PlanPayout;
import vn.lalanh.disbursement.payout.PayoutCommand.RecallPayout;
import vn.lalanh.disbursement.payout.PayoutCommand.RecordReturn;
import vn.lalanh.disbursement.payout.PayoutCommand.RetryPayout;
import vn.lalanh.disbursement.payout.PayoutCommand.ReturnUnsent;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.test.Orders;
import vn.lalanh.platform.test.TransitionTable;

class PayoutTransitionsTest {

    @Test
    void matchesTheApprovedTable() {
        TransitionTable.of(Payout.class, PayoutCommand.class, Payout::decide, Payout::evolve)
                .state(new Payout.Absent("pay-1"))
                .state(new Payout.Foretold("pay-1", "WITHDRAWN"))
                .state(PayoutFixtures.planned())
                .state("second attempt", PayoutFixtures.plannedAgain())
                .state("goods", PayoutFixtures.plannedGoods())
                .state(PayoutFixtures.instructed())
                .state("recalled", PayoutFixtures.instructedAndRecalled())
                .state(PayoutFixtures.settled())
                .state(PayoutFixtures.returned())
                .state(PayoutFixtures.handedOver())
                .state(PayoutFixtures.cancelled())
                .command(new PlanPayout(cash("pay-1")))
                .command("other order", new PlanPayout(PayoutFixtures.rice("pay-1")))
                .command(new RecallPayout("WITHDRAWN"))
                .command(new InstructPayout(1, "BANK"))
                .command(new ReturnUnsent(1, "NO_ACCOUNT"))
                .command(new ConfirmSettlement(1, NOON))
                .command(new RecordReturn(1, "ACCOUNT_CLOSED"))
                .command(new RetryPayout())
                .command(new PayInCash(NOON))
                .command(new HandOver(NOON))
                .command("same paper", new HandOver(NOON, "list-1"))
                .command("another paper", new HandOver(NOON, "list-2"))
                .facts(PayoutCommand.Fact.class)
                .matches("payout-transitions");
    }

    @Test
    void aRecallAndAPlanEndAlikeInEitherOrder() {
        Orders.<Payout, PayoutCommand, PayoutEvent>of(Payout::decide, Payout::evolve)
                .from(new Payout.Absent("pay-1"))
                .fact(new PlanPayout(cash("pay-1")))
                .fact(new RecallPayout("WITHDRAWN"))
                .endAlike();
    }

    @Test
    void aPaymentIsFollowedWhateverIsRecalledMeanwhile() {
        Orders.<Payout, PayoutCommand, PayoutEvent>of(Payout::decide, Payout::evolve)
                .from(PayoutFixtures.instructed())
                .fact(new RecallPayout("WITHDRAWN"))
                .fact(new ConfirmSettlement(1, NOON))
                .endAlike();
    }

    @Test
    void moneyThatComesBackAfterARecallIsGivenUp() {
        Orders.<Payout, PayoutCommand, PayoutEvent>of(Payout::decide, Payout::evolve)
                .from(PayoutFixtures.instructed())
                .fact(new RecallPayout("WITHDRAWN"))
                .inOrder(new ConfirmSettlement(1, NOON), new RecordReturn(1, "ACCOUNT_CLOSED"))
                .endAlike(state -> state.equals(new Payout.Cancelled(cash("pay-1"), List.of())));
    }

    @Test
    void whatWasPaidInCashStaysPaidWhateverTheChannelRepeats() {
        Payout paid =
                ((Decision.Accepted<PayoutEvent>)
                                Payout.decide(PayoutFixtures.returned(), new PayInCash(NOON)))
                        .events().stream()
                                .reduce(PayoutFixtures.returned(), Payout::evolve, (_, b) -> b);

        assertThat(paid).isEqualTo(new Payout.Settled(cash("pay-1"), 2, NOON, false, List.of()));
        assertThat(Payout.decide(paid, new RecordReturn(1, "NO_ACCOUNT")))
                .isEqualTo(Decision.alreadyDone());
        assertThat(Payout.decide(paid, new ConfirmSettlement(1, NOON)))
                .isEqualTo(Decision.alreadyDone());
        assertThat(Payout.decide(paid, new RetryPayout())).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void anAnswerFromBeforeTheMoneyCameBackIsNoNews() {
        var paid = new ConfirmSettlement(1, NOON);
        for (Payout since :
                List.of(
                        PayoutFixtures.returned(),
                        PayoutFixtures.plannedAgain(),
                        PayoutFixtures.cancelled())) {
            assertThat(Payout.decide(since, paid)).isEqualTo(Decision.alreadyDone());
        }
        assertThat(Payout.decide(PayoutFixtures.planned(), paid))
                .as("paid before it was sent: for people")
                .isEqualTo(
                        Decision.accept(
                                new PayoutEvent.FactUnfollowed("ConfirmSettlement in Planned")));
    }
}
