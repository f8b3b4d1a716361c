package vn.lalanh.assessment.followup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is the matter. Never changes.
 *
 * @param caseId and {@code postingId}, {@code feedbackId}: what it is about; null where it is about none
 * @param shielded about a protected case
 * @param remark in somebody's words; stays in this service
 * @param concerned opaque ids of the persons it is about, as far as they are known: they may not end it
 */
public record Matter(
        Kind kind,
        @Nullable String caseId,
        @Nullable String postingId,
        @Nullable String feedbackId,
        String communeCode,
        boolean shielded,
        String reasonCode,
        @Nullable String remark,
        List<String> concerned) {

    /** Kinds of matters. A decision of the chair alone is followed up by its case, which has that deadline itself. */
    public enum Kind {
        /** Against what was posted. */
        OBJECTION,
        /** By the household, when it tells what it received. */
        COMPLAINT,
        /** The household received something else than was settled. */
        DIFFERENCE
    }

    public Matter {
        concerned = concerned.stream().distinct().sorted().toList();
    }
}
