package vn.lalanh.disbursement.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lalanh.disbursement.payout.PayoutFixtures.NOON;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lalanh.disbursement.payout.PayoutCommand.PlanPayout;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause.Step;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.test.memory.MemoryPlatform;

/** Goods given out against a signed paper, by the cases that stand on it. */
class HandOverTest {

    private static final Step WHY = Step.of("test");

    private final PayoutServices services =
            new PayoutServices(MemoryPlatform.of("/disbursement-service"));
    private final PayoutService service = services.service();

    @Test
    void namesCasesAndThePaperThatWasSigned() {
        plan(PayoutFixtures.rice("pay-1"));
        plan(PayoutFixtures.cash("pay-2"));

        var given = handOver("list-1", "case-1", "case-9");
        var again = handOver("list-1", "case-1", "case-9");
        var otherwise = handOver("list-2", "case-1");

        assertThat(given).containsExactly("pay-1 accepted", "case-9 no-such-payout");
        assertThat(again).containsExactly("pay-1 done", "case-9 no-such-payout");
        assertThat(otherwise).containsExactly("pay-1 handed-over-otherwise");
        assertThat(services.states().get().get("pay-1"))
                .isInstanceOfSatisfying(
                        Payout.HandedOver.class,
                        state -> assertThat(state.receipt()).isEqualTo("list-1"));
        assertThat(services.states().get().get("pay-2")).isInstanceOf(Payout.Planned.class);
    }

    private void plan(Order order) {
        service.handle(List.of(new Addressed<>(order.payoutId(), new PlanPayout(order), WHY)));
    }

    private List<String> handOver(@Nullable String receipt, String... cases) {
        return service.handOver(List.of(), List.of(cases), receipt, NOON, WHY).stream()
                .map(outcome -> outcome.id() + " " + said(outcome))
                .toList();
    }

    private static String said(Outcome<Payout, PayoutEvent> outcome) {
        return switch (outcome.decided()) {
            case Decision.Accepted<PayoutEvent> _ -> "accepted";
            case Decision.AlreadyDone<PayoutEvent> _ -> "done";
            case Decision.Refused<PayoutEvent>(var why) -> why.code();
        };
    }
}
