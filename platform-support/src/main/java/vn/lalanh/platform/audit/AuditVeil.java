package vn.lalanh.platform.audit;

import vn.lalanh.platform.web.Caller;

/** Subjects of which not every auditor may know. A service that has such a thing provides one as a bean. */
@FunctionalInterface
public interface AuditVeil {

    /** A veil over nothing. */
    AuditVeil NONE = (_, _) -> false;

    /** Whether rows about the subject are kept from the caller, who is answered as about a subject that nobody touched. */
    boolean hides(String subject, Caller caller);
}
