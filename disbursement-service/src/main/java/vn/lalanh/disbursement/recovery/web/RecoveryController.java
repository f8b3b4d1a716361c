package vn.lalanh.disbursement.recovery.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.disbursement.payout.Payout;
import vn.lalanh.disbursement.payout.Payouts;
import vn.lalanh.disbursement.recovery.Recoveries;
import vn.lalanh.disbursement.recovery.RecoveryCommand;
import vn.lalanh.disbursement.recovery.RecoveryCommand.ConfirmWriteOff;
import vn.lalanh.disbursement.recovery.RecoveryCommand.ProposeWriteOff;
import vn.lalanh.disbursement.recovery.RecoveryCommand.RecordRepayment;
import vn.lalanh.disbursement.recovery.RecoveryService;
import vn.lalanh.disbursement.recovery.Repayment;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.money.Money;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;

/** What households are to pay back. */
@RestController
@RequestMapping("/recoveries")
class RecoveryController {

    private static final String CODE = "[A-Z][A-Z0-9_]{0,63}";

    private static final Set<String> SEE_ALL = Set.of(Role.TREASURER, Role.AUDITOR);

    private final Recoveries recoveries;
    private final Payouts payouts;
    private final RecoveryService service;
    private final InstantSource clock;

    RecoveryController(
            Recoveries recoveries, Payouts payouts, RecoveryService service, InstantSource clock) {
        this.recoveries = recoveries;
        this.payouts = payouts;
        this.service = service;
        this.clock = clock;
    }

    /** {@code Open}, {@code PartlyRepaid}, {@code ToBeWrittenOff}, {@code Settled} or {@code WrittenOff}. */
    @GetMapping
    @RolesAllowed({Role.TREASURER, Role.AUDITOR})
    ListOf<RecoveryView> list(@RequestParam String state, Page page) {
        return ListOf.cut(
                recoveries.inState(state, page.after(), page.limit() + 1).stream()
                        .map(found -> RecoveryView.of(found.state()))
                        .toList(),
                page,
                RecoveryView::id);
    }

    /** Of a protected case there are none for an officer of a commune. */
    @GetMapping("/of-case/{caseId}")
    @RolesAllowed({Role.TREASURER, Role.AUDITOR, Role.COMMUNE_OFFICER})
    List<RecoveryView> ofCase(@PathVariable String caseId, Caller caller) {
        if (caller.roles().stream().noneMatch(SEE_ALL::contains)
                && payouts.ofCase(caseId).stream()
                        .anyMatch(payout -> Payout.isProtected(payout.state()))) {
            return List.of();
        }
        return recoveries.ofCase(caseId).stream()
                .map(found -> RecoveryView.of(found.state()))
                .toList();
    }

    @GetMapping("/{id}")
    @RolesAllowed({Role.TREASURER, Role.AUDITOR})
    ResponseEntity<RecoveryView> get(@PathVariable String id) {
        return Answers.of(recoveries.find(id), RecoveryView::of);
    }

    /** Once a receipt, however often it is sent. */
    @PostMapping("/{id}/repayments")
    @RolesAllowed(Role.TREASURER)
    ResponseEntity<RecoveryView> repay(
            @PathVariable String id, @Valid @RequestBody RepaymentRequest request, Caller caller) {
        return tell(
                id,
                new RecordRepayment(
                        new Repayment(
                                request.receipt(),
                                Money.of(request.amount()),
                                opaque(caller),
                                clock.instant())),
                request,
                caller);
    }

    /** Another person must confirm it. */
    @PostMapping("/{id}/write-off")
    @RolesAllowed(Role.TREASURER)
    ResponseEntity<RecoveryView> propose(
            @PathVariable String id, @Valid @RequestBody WriteOffRequest request, Caller caller) {
        return tell(
                id,
                new ProposeWriteOff(
                        request.reasonCode(), request.remark(), opaque(caller), clock.instant()),
                request,
                caller);
    }

    @PostMapping("/{id}/write-off/confirmation")
    @RolesAllowed({Role.TREASURER, Role.APPROVER})
    ResponseEntity<RecoveryView> confirm(@PathVariable String id, Caller caller) {
        return tell(id, new ConfirmWriteOff(opaque(caller), clock.instant()), "confirm", caller);
    }

    private ResponseEntity<RecoveryView> tell(
            String id, RecoveryCommand command, Object body, Caller caller) {
        var addressed = new Addressed<>(id, command, caller.asking(new About(id, body)));
        return Answers.ok(service.handle(List.of(addressed)).getFirst(), RecoveryView::of);
    }

    private static String opaque(Caller caller) {
        return Ids.derive("sub", caller.subject());
    }

    /** A body with the claim it is about, so that a repeat for another one is no repeat. */
    record About(String id, Object body) {}

    /** @param receipt number of the receipt, letters, digits, {@code / . -} */
    record RepaymentRequest(
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9/.-]{0,63}") String receipt,
            @NotNull @Positive Long amount) {}

    /** Why; the remark stays in this service. */
    record WriteOffRequest(
            @NotNull @Pattern(regexp = CODE) String reasonCode,
            @Nullable @Size(max = 1_000) String remark) {}
}
