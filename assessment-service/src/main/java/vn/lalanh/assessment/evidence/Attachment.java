package vn.lalanh.assessment.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One file of a case. Once there it stays; a wrong one is marked. */
public sealed interface Attachment {

    EvidenceFile file();

    /** Opaque id of who attached it. */
    String by();

    Instant at();

    /** It counts. */
    record Standing(EvidenceFile file, String by, Instant at) implements Attachment {}

    /** It was wrong. */
    record Withdrawn(EvidenceFile file, String by, Instant at, Withdrawal withdrawal)
            implements Attachment {}

    /**
     * Why, by whom and when.
     *
     * @param remark stays in this service
     */
    record Withdrawal(String reasonCode, @Nullable String remark, String by, Instant at) {}
}
