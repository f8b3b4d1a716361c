package vn.lalanh.assessment.evidence;

import java.time.Instant;
import java.util.List;
import vn.lalanh.assessment.evidence.Attachment.Withdrawal;

/** What the evidence of a case can be told. */
public sealed interface EvidenceCommand {

    /**
     * These files belong to the case, all or none. Their bytes are kept already.
     *
     * @param most how many may stand in one case
     * @param by opaque id of who says so
     */
    record AttachEvidence(List<EvidenceFile> files, int most, String by, Instant at)
            implements EvidenceCommand {
        public AttachEvidence {
            files = List.copyOf(files);
        }
    }

    /** This file does not belong to the case. */
    record WithdrawEvidence(String evidenceId, Withdrawal withdrawal) implements EvidenceCommand {}
}
