package vn.lalanh.platform.test.guarantees;

/** What a service promises about the records it is delivered. */
public enum Guarantee {
    /** The whole history a second time changes nothing and announces nothing. */
    REPEATS_CHANGE_NOTHING,
    /** Keys may overtake each other, and polls may be cut anywhere: the end is the same. */
    ORDER_BETWEEN_KEYS_DOES_NOT_MATTER,
    /** A write that fails before, halfway or after it took effect is neither lost nor done twice. */
    LOST_ANSWERS_DO_NO_HARM,
    /** A crash between the write and the commit of the offsets brings the poll again. */
    CRASH_BEFORE_COMMIT_DOES_NO_HARM,
    /** What was saved and not sent is sent after the next start, without a gap. */
    CRASH_BEFORE_PUBLISH_LOSES_NOTHING,
    /** An unreadable record stops its key and nothing else; afterwards the key goes on in order. */
    POISON_STOPS_ITS_KEY_ONLY,
    /** A type from the future is counted and left alone. */
    UNKNOWN_TYPES_ARE_LEFT_ALONE
}
