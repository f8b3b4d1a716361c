package vn.lalanh.registry.household.web;

import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.registry.household.Household;
import vn.lalanh.registry.household.Households;

/** Tells a service of the platform whom to pay, one payee at a time. A payee's id is the household's. */
@RestController
class PayeeController {

    private final Households households;
    private final AuditTrail audit;
    private final InstantSource clock;

    PayeeController(Households households, AuditTrail audit, InstantSource clock) {
        this.households = households;
        this.audit = audit;
        this.clock = clock;
    }

    /** No territory is asked for: a service acts for the whole province. */
    @GetMapping("/payees/{payeeId}")
    @RolesAllowed(Role.SERVICE)
    PayeeBody payee(@PathVariable String payeeId, Caller caller) {
        PayeeBody payee =
                Answers.found(
                        households
                                .find(payeeId)
                                .flatMap(current -> account(current.state()))
                                .map(PayeeBody::of));
        audit.record(
                List.of(
                        AuditRow.of(
                                caller,
                                clock.instant(),
                                "payee-read",
                                payeeId,
                                "chi trả một khoản")));
        return payee;
    }

    private static Optional<vn.lalanh.registry.household.Payee> account(Household household) {
        return household instanceof Household.Registered s
                ? Optional.ofNullable(s.payee())
                : Optional.empty();
    }
}
