package vn.lalanh.disbursement.payout.web;

import java.util.Set;
import vn.lalanh.disbursement.payout.Payout;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Caller;

/**
 * Which payouts there are for somebody. Those of protected cases are there for who pays, who audits and who works on such cases;
 * to an officer of a commune they are answered as if there were none, or whoever has reported a case could follow it here.
 */
record Sight(boolean ordinary, boolean shielded) {

    private static final Set<String> BOTH = Set.of(Role.TREASURER, Role.AUDITOR);

    static Sight of(Caller caller) {
        boolean both = caller.roles().stream().anyMatch(BOTH::contains);
        return new Sight(
                both || caller.roles().contains(Role.COMMUNE_OFFICER),
                both || caller.roles().contains(Role.PROTECTION_OFFICER));
    }

    boolean shows(Payout payout) {
        return Payout.isProtected(payout) ? shielded : ordinary;
    }
}
