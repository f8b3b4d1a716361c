package vn.lalanh.assessment.evidence;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import vn.lalanh.assessment.evidence.Attachment.Standing;
import vn.lalanh.assessment.evidence.Attachment.Withdrawal;
import vn.lalanh.assessment.evidence.Attachment.Withdrawn;
import vn.lalanh.assessment.evidence.EvidenceCommand.AttachEvidence;
import vn.lalanh.assessment.evidence.EvidenceCommand.WithdrawEvidence;
import vn.lalanh.platform.identity.Ids;

/** Photos of one case, each named by what it shows; two may stand. */
final class EvidenceFixtures {

    static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    private EvidenceFixtures() {}

    static EvidenceFile file(String what) {
        return file(what, EvidenceKind.DAMAGE_PHOTO);
    }

    static EvidenceFile file(String what, EvidenceKind kind) {
        String sha256 = Ids.sha256(what);
        return new EvidenceFile(
                EvidenceFile.idOf("case-1", sha256),
                kind,
                FileType.JPEG,
                what.length(),
                sha256,
                false,
                NOON,
                new EvidenceFile.Place(16.05, 108.2, 12.0));
    }

    static Evidence.Kept kept(Attachment... attachments) {
        return new Evidence.Kept("case-1", List.of(attachments));
    }

    static Attachment standing(String what) {
        return new Standing(file(what), "sub-officer", NOON);
    }

    static Attachment withdrawn(String what) {
        return new Withdrawn(file(what), "sub-officer", NOON, withdrawal("WRONG_CASE"));
    }

    static AttachEvidence attach(String... whats) {
        return new AttachEvidence(
                Arrays.stream(whats).map(EvidenceFixtures::file).toList(), 2, "sub-officer", NOON);
    }

    static WithdrawEvidence withdraw(String what, String reasonCode) {
        return new WithdrawEvidence(file(what).id(), withdrawal(reasonCode));
    }

    private static Withdrawal withdrawal(String reasonCode) {
        return new Withdrawal(reasonCode, null, "sub-officer", NOON);
    }
}
