package vn.lalanh.disbursement.payout.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.disbursement.payout.Order;
import vn.lalanh.disbursement.payout.Order.Benefit;
import vn.lalanh.disbursement.payout.Payout;
import vn.lalanh.disbursement.payout.PayoutCommand;
import vn.lalanh.disbursement.payout.PayoutCommand.PayInCash;
import vn.lalanh.disbursement.payout.PayoutCommand.RetryPayout;
import vn.lalanh.disbursement.payout.PayoutEvent;
import vn.lalanh.disbursement.payout.PayoutRefusal;
import vn.lalanh.disbursement.payout.PayoutService;
import vn.lalanh.disbursement.payout.Payouts;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.decision.Refusal;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.InvalidRequest;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;

@RestController
@RequestMapping("/payouts")
class PayoutController {

    private final Payouts payouts;
    private final PayoutService service;
    private final AuditTrail audit;
    private final InstantSource clock;

    PayoutController(
            Payouts payouts, PayoutService service, AuditTrail audit, InstantSource clock) {
        this.payouts = payouts;
        this.service = service;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @RolesAllowed({"TREASURER", "AUDITOR", "COMMUNE_OFFICER"})
    ListOf<PayoutView> list(@RequestParam String state, Page page, Caller caller) {
        int more = page.limit() + 1;
        return views(
                Sight.of(caller).shielded()
                        ? payouts.inState(state, page.after(), more)
                        : payouts.ordinaryInState(state, page.after(), more),
                page);
    }

    @GetMapping("/unfollowed")
    @RolesAllowed({"TREASURER", "AUDITOR"})
    ListOf<PayoutView> unfollowed(Page page) {
        return views(payouts.unfollowed(page.after(), page.limit() + 1), page);
    }

    @GetMapping("/totals")
    @RolesAllowed({"TREASURER", "AUDITOR"})
    Map<String, Payouts.Total> totals() {
        return payouts.totals();
    }

    @GetMapping("/of-case/{caseId}")
    @RolesAllowed({"TREASURER", "AUDITOR", "COMMUNE_OFFICER", "PROTECTION_OFFICER"})
    List<PayoutView> ofCase(@PathVariable String caseId, Caller caller) {
        Sight sight = Sight.of(caller);
        return payouts.ofCase(caseId).stream()
                .filter(one -> sight.shows(one.state()))
                .map(PayoutView::of)
                .toList();
    }

    @GetMapping("/{id}")
    @RolesAllowed({"TREASURER", "AUDITOR", "COMMUNE_OFFICER", "PROTECTION_OFFICER"})
    ResponseEntity<PayoutView> get(@PathVariable String id, Caller caller) {
        Sight sight = Sight.of(caller);
        return Answers.of(payouts.find(id).filter(one -> sight.shows(one.state())), PayoutView::of);
    }

    /** Once more, after what made it come back is mended. */
    @PostMapping("/{id}/retry")
    @RolesAllowed("TREASURER")
    ResponseEntity<PayoutView> retry(@PathVariable String id, Caller caller) {
        var retry =
                new Addressed<PayoutCommand>(id, new RetryPayout(), caller.asking("retry " + id));
        return Answers.ok(service.handle(List.of(retry)).getFirst(), PayoutView::of);
    }

    /** For who has no account, or whose account nobody may look up: against a signature, whose number stands in the audit trail. */
    @PostMapping("/{id}/cash-payment")
    @RolesAllowed("TREASURER")
    ResponseEntity<PayoutView> payInCash(
            @PathVariable String id, @Valid @RequestBody CashPayment request, Caller caller) {
        Instant now = clock.instant();
        var pay =
                new Addressed<PayoutCommand>(
                        id, new PayInCash(now), caller.asking(request + " " + id));
        var outcome = service.handle(List.of(pay)).getFirst();
        Answers.requireNotRefused(outcome);
        audit.record(
                List.of(
                        AuditRow.of(
                                caller, now, "payout-paid-in-cash", id, request.receiptNumber())));
        return Answers.ok(outcome, PayoutView::of);
    }

    /** Goods given out, as one list from one place; each line has its own answer and may be sent again. */
    @PostMapping("/hand-overs")
    @RolesAllowed({"TREASURER", "COMMUNE_OFFICER", "PROTECTION_OFFICER"})
    List<LineResult> handOver(@Valid @RequestBody HandOvers request, Caller caller) {
        request.requireSomething();
        Hidden hidden = Hidden.of(request, payouts, Sight.of(caller));
        List<LineResult> results =
                service
                        .handOver(
                                hidden.without(request.payouts()),
                                hidden.without(request.cases()),
                                request.receipt(),
                                clock.instant(),
                                caller.asking(request))
                        .stream()
                        .map(LineResult::of)
                        .toList();
        return hidden.among(results, request);
    }

    private static ListOf<PayoutView> views(List<Current<Payout>> found, Page page) {
        return ListOf.cut(found.stream().map(PayoutView::of).toList(), page, PayoutView::id);
    }

    /**
     * What was given out, by payouts, by cases (all goods of each), or both.
     *
     * @param receipt number of the signed paper, such as that of a relief list; never a name
     */
    record HandOvers(
            @Nullable @Size(max = 1_000) List<@NotBlank String> payoutIds,
            @Nullable @Size(max = 1_000) List<@NotBlank String> caseIds,
            @Nullable @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9/.-]{0,63}") String receipt) {

        List<String> payouts() {
            return payoutIds == null ? List.of() : payoutIds;
        }

        List<String> cases() {
            return caseIds == null ? List.of() : caseIds;
        }

        void requireSomething() {
            if (payouts().isEmpty() && cases().isEmpty()) {
                throw new InvalidRequest(
                        "payoutIds",
                        "Cần ít nhất một mã khoản chi (payoutIds) hoặc mã hồ sơ (caseIds).",
                        "One id of a payout (payoutIds) or of a case (caseIds) is needed.");
            }
        }
    }

    /** @param receiptNumber of the paper that was signed */
    record CashPayment(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9./-]{0,63}") String receiptNumber) {}

    /** {@code refusal} is the code of the broken rule; absent when the line was accepted or had been before. */
    record LineResult(
            String id,
            String result,
            @Nullable String refusal,
            @Nullable String vi,
            @Nullable String en) {
        static LineResult unknown(String id) {
            return refused(id, PayoutRefusal.NO_SUCH_PAYOUT);
        }

        private static LineResult refused(String id, Refusal why) {
            return new LineResult(id, "refused", why.code(), why.vi(), why.en());
        }

        static LineResult of(Outcome<Payout, PayoutEvent> outcome) {
            return switch (outcome.decided()) {
                case Decision.Accepted<PayoutEvent> _ ->
                        new LineResult(outcome.id(), "accepted", null, null, null);
                case Decision.AlreadyDone<PayoutEvent> _ ->
                        new LineResult(outcome.id(), "already-done", null, null, null);
                case Decision.Refused<PayoutEvent>(var why) -> refused(outcome.id(), why);
            };
        }
    }

    /** {@code receipt}: number of the paper that was signed for goods; null where there is none. */
    record PayoutView(
            String id,
            String state,
            @Nullable String caseId,
            @Nullable String benefit,
            @Nullable Long amount,
            @Nullable String goods,
            @Nullable Integer attempt,
            @Nullable String reason,
            @Nullable String receipt,
            List<String> unfollowed) {

        static PayoutView of(Current<Payout> current) {
            return of(current.state());
        }

        static PayoutView of(Payout payout) {
            String state = payout.getClass().getSimpleName();
            return switch (payout) {
                case Payout.Absent s ->
                        new PayoutView(
                                s.id(), state, null, null, null, null, null, null, null, List.of());
                case Payout.Foretold s ->
                        new PayoutView(
                                s.id(),
                                state,
                                null,
                                null,
                                null,
                                null,
                                null,
                                s.reasonCode(),
                                null,
                                List.of());
                case Payout.Planned s -> of(s, state, s.attempt(), null);
                case Payout.Instructed s -> of(s, state, s.attempt(), null);
                case Payout.Settled s -> of(s, state, s.attempt(), null);
                case Payout.Returned s -> of(s, state, s.attempt(), s.reasonCode());
                case Payout.HandedOver s -> of(s, state, null, null);
                case Payout.Cancelled s -> of(s, state, null, null);
            };
        }

        private static PayoutView of(
                Payout.Ordered s,
                String state,
                @Nullable Integer attempt,
                @Nullable String reason) {
            Order order = s.order();
            return new PayoutView(
                    order.payoutId(),
                    state,
                    order.caseId(),
                    order.benefit(),
                    order.what() instanceof Benefit.Cash cash ? cash.amount().value() : null,
                    order.what() instanceof Benefit.InKind kind ? kind.quantity().toString() : null,
                    attempt,
                    reason,
                    s instanceof Payout.HandedOver given ? given.receipt() : null,
                    s.unfollowed());
        }
    }
}
