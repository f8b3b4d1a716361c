package vn.lalanh.platform.test.memory;

/** Mistakes that can be planted in the models: a check that does not notice one of them checks nothing. */
public enum Flaw {
    /** A write does not look at the version: the last one wins. */
    NO_VERSION_FILTER,
    /** A mark does not look at the newest sequence: it hides an entry that nobody has sent. */
    MARK_HIDES_NEWER,
    /** A write forgets {@code seen}: a repeat is handled again. */
    FORGETS_SEEN,
    /** A business write drops what is unacknowledged. */
    DROPS_OUTBOX,
    /** Records are appended after a failed one of their set. */
    LOG_OVERTAKES,
    /** What is parked is not kept. */
    HELD_FORGETS
}
