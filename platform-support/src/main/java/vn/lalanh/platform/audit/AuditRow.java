package vn.lalanh.platform.audit;

import java.time.Instant;
import java.util.List;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.web.Caller;

/**
 * One thing that somebody did or saw.
 *
 * @param id a row with an id that is there already is not written again; rows that were recorded as one list have one id
 * @param at in whole milliseconds once it is stored
 * @param who the token's subject
 * @param action in kebab case, {@code case-approved}, {@code household-read}
 * @param subject id of what it was done to
 * @param purpose why, in the caller's words or by the rule that asks for it; no personal data
 */
public record AuditRow(
        String id,
        Instant at,
        String who,
        List<String> roles,
        String action,
        String subject,
        String purpose) {

    public AuditRow {
        roles = List.copyOf(roles);
    }

    /** What this request did; the same row when the same request writes it twice. */
    public static AuditRow of(
            Caller caller, Instant at, String action, String subject, String purpose) {
        return new AuditRow(
                Ids.derive("audit", caller.requestId(), action, subject),
                at,
                caller.subject(),
                caller.roles().stream().sorted().toList(),
                action,
                subject,
                purpose);
    }
}
