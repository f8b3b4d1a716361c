package vn.lalanh.platform.audit;

import java.util.List;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;

/** Keeps audit rows for ever. */
public interface AuditTrail {

    /**
     * Returns once the rows are durable; call it before the answer is given. Throws if they cannot be kept: then what they
     * speak of must not be shown. Safe to repeat. One call is one moment: rows alike but for their subject may be kept with
     * the time of the first.
     */
    void record(List<AuditRow> rows);

    /** What was done to a subject, oldest first. */
    ListOf<AuditRow> of(String subject, Page page);
}
