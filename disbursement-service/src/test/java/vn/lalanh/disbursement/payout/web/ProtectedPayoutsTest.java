package vn.lalanh.disbursement.payout.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lalanh.disbursement.payout.Order;
import vn.lalanh.disbursement.payout.PayoutCommand;
import vn.lalanh.disbursement.payout.PayoutCommand.PlanPayout;
import vn.lalanh.disbursement.payout.PayoutCommand.ReturnUnsent;
import vn.lalanh.disbursement.payout.PayoutServices;
import vn.lalanh.disbursement.payout.web.PayoutController.CashPayment;
import vn.lalanh.disbursement.payout.web.PayoutController.HandOvers;
import vn.lalanh.disbursement.payout.web.PayoutController.LineResult;
import vn.lalanh.disbursement.payout.web.PayoutController.PayoutView;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.money.Money;
import vn.lalanh.platform.money.Quantity;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;
import vn.lalanh.platform.web.RefusedException;

/** A protected case's payouts are there for who pays and who protects, and are paid although nobody may look up an account. */
class ProtectedPayoutsTest {

    private static final Page PAGE = new Page(50, null);
    private static final String ALIAS = Ids.derive("payee", "case-2");

    private final PayoutServices services = new PayoutServices(MemoryPlatform.of("/disbursement"));
    private final Rows rows = new Rows();
    private final PayoutController controller =
            new PayoutController(
                    services.payouts(),
                    services.service(),
                    rows,
                    () -> Instant.parse("2026-11-23T05:00:00Z"));

    @BeforeEach
    void plan() {
        tell("pay-1", new PlanPayout(cash("pay-1", "case-1", "hh-1")));
        tell("pay-2", new PlanPayout(cash("pay-2", "case-2", ALIAS)));
        tell("pay-3", new PlanPayout(rice("pay-3", ALIAS)));
        tell("pay-4", new PlanPayout(rice("pay-4", "hh-1")));
    }

    @Test
    void areThereForWhoPaysAndWhoAudits() {
        for (String role : List.of("TREASURER", "AUDITOR")) {
            assertThat(controller.list("Planned", PAGE, caller(role)).items())
                    .extracting(PayoutView::id)
                    .containsExactly("pay-1", "pay-2", "pay-3", "pay-4");
            assertThat(controller.ofCase("case-2", caller(role))).hasSize(2);
        }
    }

    @Test
    void areNotThereForAnOfficerOfACommune() {
        Caller officer = caller("COMMUNE_OFFICER");

        assertThat(controller.list("Planned", PAGE, officer).items())
                .extracting(PayoutView::id)
                .containsExactly("pay-1", "pay-4");
        assertThat(controller.ofCase("case-2", officer))
                .isEqualTo(controller.ofCase("case-none", officer));
        assertThat(refusal("pay-2", officer)).isEqualTo(refusal("pay-none", officer));
        List<LineResult> lines =
                controller.handOver(
                        new HandOvers(List.of("pay-3", "pay-4", "pay-none"), null, null), officer);
        assertThat(lines)
                .extracting(LineResult::result)
                .containsExactly("refused", "accepted", "refused");
        assertThat(lines.get(0))
                .isEqualTo(
                        new LineResult(
                                "pay-3",
                                "refused",
                                lines.get(2).refusal(),
                                lines.get(2).vi(),
                                lines.get(2).en()));
    }

    @Test
    void areNotHandedOverByTheirCase() {
        List<LineResult> lines =
                controller.handOver(
                        new HandOvers(null, List.of("case-none", "case-2", "case-4"), "list-1"),
                        caller("COMMUNE_OFFICER"));

        assertThat(lines)
                .extracting(LineResult::id)
                .containsExactly("pay-4", "case-none", "case-2");
        assertThat(lines)
                .extracting(LineResult::refusal)
                .containsExactly(null, "no-such-payout", "no-such-payout");
    }

    @Test
    void areAllThereIsForAProtectionOfficer() {
        Caller guardian = caller("PROTECTION_OFFICER");

        assertThat(controller.ofCase("case-2", guardian)).hasSize(2);
        assertThat(controller.ofCase("case-1", guardian)).isEmpty();
        assertThat(
                        controller.handOver(
                                new HandOvers(List.of("pay-3", "pay-4"), null, null), guardian))
                .extracting(LineResult::result)
                .containsExactly("accepted", "refused");
    }

    @Test
    void arePaidInCashOnceTheyHaveComeBackAndNotBefore() {
        Caller treasurer = caller("TREASURER");
        CashPayment signed = new CashPayment("PC-12/2026");

        assertThatThrownBy(() -> controller.payInCash("pay-2", signed, treasurer))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("not-returned"));
        tell("pay-2", new ReturnUnsent(1, "NO_ACCOUNT"));
        PayoutView paid =
                Objects.requireNonNull(controller.payInCash("pay-2", signed, treasurer).getBody());

        assertThat(paid.state()).isEqualTo("Settled");
        assertThat(rows.all)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.action()).isEqualTo("payout-paid-in-cash");
                    assertThat(row.subject()).isEqualTo("pay-2");
                    assertThat(row.purpose()).isEqualTo("PC-12/2026");
                });
    }

    private String refusal(String id, Caller caller) {
        try {
            return String.valueOf(controller.get(id, caller).getBody());
        } catch (RefusedException e) {
            return e.refusal().code();
        }
    }

    private void tell(String id, PayoutCommand command) {
        services.service().handle(List.of(new Addressed<>(id, command, Cause.Step.of("test"))));
    }

    private static Order cash(String id, String caseId, String payee) {
        return new Order(
                id,
                "res-" + caseId,
                caseId,
                1,
                "line-" + id,
                "HOUSE_LOST",
                payee,
                new Order.Benefit.Cash(Money.of(40_000_000)));
    }

    private static Order rice(String id, String payee) {
        return new Order(
                id,
                "res-2",
                payee.equals(ALIAS) ? "case-2" : "case-4",
                1,
                "line-" + id,
                "RICE_HUNGER",
                payee,
                new Order.Benefit.InKind(Quantity.grams("RICE", 60_000), "store-1"));
    }

    private static Caller caller(String role) {
        return new Caller("p", Set.of(role), Set.of("*"), null, null, "c", null, "r-" + role);
    }

    private static final class Rows implements AuditTrail {
        private final List<AuditRow> all = new ArrayList<>();

        @Override
        public void record(List<AuditRow> rows) {
            all.addAll(rows);
        }

        @Override
        public ListOf<AuditRow> of(String subject, Page page) {
            return new ListOf<>(all, null);
        }
    }
}
