package vn.lalanh.assessment.evidence;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lalanh.assessment.evidence.Attachment.Standing;
import vn.lalanh.assessment.evidence.Attachment.Withdrawn;
import vn.lalanh.assessment.evidence.EvidenceCommand.AttachEvidence;
import vn.lalanh.assessment.evidence.EvidenceCommand.WithdrawEvidence;
import vn.lalanh.assessment.evidence.EvidenceEvent.EvidenceAttached;
import vn.lalanh.assessment.evidence.EvidenceEvent.EvidenceWithdrawn;
import vn.lalanh.platform.decision.Decision;

/** All files of one case. Approved table: {@code src/test/approved/evidence-transitions.md}. */
public sealed interface Evidence {

    String caseId();

    /** In the order in which they were attached. */
    List<Attachment> attachments();

    /** Nothing was ever attached. */
    record None(String caseId) implements Evidence {
        @Override
        public List<Attachment> attachments() {
            return List.of();
        }
    }

    /** Something was; perhaps all of it is withdrawn. */
    record Kept(String caseId, List<Attachment> attachments) implements Evidence {
        public Kept {
            attachments = List.copyOf(attachments);
        }
    }

    default Optional<Attachment> attachment(String evidenceId) {
        return attachments().stream().filter(a -> a.file().id().equals(evidenceId)).findFirst();
    }

    /** A state and what it is told. */
    record Step(Evidence evidence, EvidenceCommand command) {}

    /** The whole life cycle. */
    static Decision<EvidenceEvent> decide(Evidence evidence, EvidenceCommand command) {
        return switch (new Step(evidence, command)) {
            case Step(None s, AttachEvidence c) -> attach(s, c);
            case Step(None _, WithdrawEvidence _) -> refuse(EvidenceRefusal.NO_SUCH_EVIDENCE);

            case Step(Kept s, AttachEvidence c) -> attach(s, c);
            case Step(Kept s, WithdrawEvidence c) -> withdraw(s, c);
        };
    }

    private static Decision<EvidenceEvent> attach(Evidence evidence, AttachEvidence c) {
        Map<String, EvidenceEvent> attached = new LinkedHashMap<>();
        for (EvidenceFile file : c.files()) {
            switch (evidence.attachment(file.id()).orElse(null)) {
                case null ->
                        attached.putIfAbsent(file.id(), new EvidenceAttached(file, c.by(), c.at()));
                case Standing s when s.file().kind() == file.kind() -> {} // sent again
                case Standing _ -> {
                    return refuse(EvidenceRefusal.ATTACHED_DIFFERENTLY);
                }
                case Withdrawn _ -> {
                    return refuse(EvidenceRefusal.WAS_WITHDRAWN);
                }
            }
        }
        if (attached.isEmpty()) {
            return alreadyDone();
        }
        return standing(evidence) + attached.size() > c.most()
                ? refuse(EvidenceRefusal.TOO_MANY_FILES)
                : accept(List.copyOf(attached.values()));
    }

    private static Decision<EvidenceEvent> withdraw(Kept evidence, WithdrawEvidence c) {
        return switch (evidence.attachment(c.evidenceId()).orElse(null)) {
            case null -> refuse(EvidenceRefusal.NO_SUCH_EVIDENCE);
            case Standing _ -> accept(new EvidenceWithdrawn(c.evidenceId(), c.withdrawal()));
            case Withdrawn w when w.withdrawal().reasonCode().equals(c.withdrawal().reasonCode()) ->
                    alreadyDone();
            case Withdrawn _ -> refuse(EvidenceRefusal.WAS_WITHDRAWN);
        };
    }

    private static long standing(Evidence evidence) {
        return evidence.attachments().stream().filter(Standing.class::isInstance).count();
    }

    /** Builds the next state. */
    static Evidence evolve(Evidence evidence, EvidenceEvent event) {
        List<Attachment> attachments = new ArrayList<>(evidence.attachments());
        switch (event) {
            case EvidenceAttached e -> attachments.add(new Standing(e.file(), e.by(), e.at()));
            case EvidenceWithdrawn e ->
                    attachments.replaceAll(a ->
                            a.file().id().equals(e.evidenceId())
                                    ? new Withdrawn(a.file(), a.by(), a.at(), e.withdrawal())
                                    : a);
        }
        return new Kept(evidence.caseId(), attachments);
    }
}
