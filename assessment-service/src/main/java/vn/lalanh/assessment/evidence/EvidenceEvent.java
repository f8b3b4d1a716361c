package vn.lalanh.assessment.evidence;

import java.time.Instant;
import vn.lalanh.assessment.evidence.Attachment.Withdrawal;

/** What can happen to the evidence of a case. Nobody else is told. */
public sealed interface EvidenceEvent {

    record EvidenceAttached(EvidenceFile file, String by, Instant at) implements EvidenceEvent {}

    record EvidenceWithdrawn(String evidenceId, Withdrawal withdrawal) implements EvidenceEvent {}
}
