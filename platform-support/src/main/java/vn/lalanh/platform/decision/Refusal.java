package vn.lalanh.platform.decision;

/**
 * The broken rule, by name. Implemented by enums and records of a capability; a test can say which rule refused.
 *
 * <p>Texts hold no personal data: they reach answers and logs.
 */
public interface Refusal {

    /** Stable name in kebab case, {@code assessor-may-not-approve}; public API, part of the problem's type. */
    String code();

    /** A sentence that says what was expected, what was found and what to do; Vietnamese. */
    String vi();

    /** The same in English. */
    String en();

    /** Which kind of no it is; decides the HTTP status. */
    default Kind kind() {
        return Kind.CONFLICT;
    }

    /** Kinds of no. */
    enum Kind {
        /** The state does not allow it (409). */
        CONFLICT,
        /** What is asked for makes no sense (422). */
        INVALID,
        /** There is no such thing (404). */
        NOT_FOUND,
        /** Decided on a version that is no longer the current one (412). */
        STALE,
        /** This person may not do it (403). */
        FORBIDDEN,
        /** More than is taken (413). */
        TOO_LARGE,
        /** Of a kind that is not taken (415). */
        UNSUPPORTED
    }
}
