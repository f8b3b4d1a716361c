package vn.lalanh.assessment.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.evidence.Attachment.Withdrawal;
import vn.lalanh.assessment.evidence.EvidenceCommand.AttachEvidence;
import vn.lalanh.assessment.evidence.EvidenceCommand.WithdrawEvidence;
import vn.lalanh.assessment.evidence.EvidenceFile.Place;
import vn.lalanh.assessment.evidence.FileFormats.Bytes;
import vn.lalanh.assessment.evidence.Inspected.Sound;
import vn.lalanh.assessment.evidence.Inspection.Measure;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;

/**
 * Keeps the bytes, then says that they are there, in this order: what is listed can always be read. A crash between the two
 * leaves bytes that nothing points to; sending the same file again finds them by their id and completes it.
 */
@Service
public class EvidenceService {

    private final Evidences evidences;
    private final EvidenceFiles files;
    private final Inspection inspection;
    private final EvidenceSettings settings;
    private final InstantSource clock;

    EvidenceService(
            Evidences evidences,
            EvidenceFiles files,
            FileFormats formats,
            EvidenceSettings settings,
            InstantSource clock) {
        this.evidences = evidences;
        this.files = files;
        this.inspection = new Inspection(formats, settings);
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What somebody sends.
     *
     * @param claimed the media type that it is said to have
     */
    public record Upload(
            Bytes bytes,
            long size,
            @Nullable String claimed,
            EvidenceKind kind,
            @Nullable Instant takenAt,
            @Nullable Place place) {}

    /** Keeps nothing yet. For a protected case, {@code shielded}, what will be kept is without metadata and place. */
    public Inspected inspect(String caseId, boolean shielded, Upload upload) throws IOException {
        return inspection.inspect(caseId, shielded, upload);
    }

    /** All or none. What would be refused anyway leaves no bytes. */
    public Outcome<Evidence, EvidenceEvent> attach(
            String caseId, List<Sound> sounds, String by, Cause cause) throws IOException {
        AttachEvidence command =
                new AttachEvidence(
                        sounds.stream().map(Sound::file).toList(),
                        settings.maxFilesPerCase(),
                        by,
                        clock.instant());
        if (Evidence.decide(of(caseId), command) instanceof Decision.Accepted) {
            for (Sound sound : sounds) {
                files.put(sound.file().id(), sound.content());
            }
        }
        return handle(caseId, command, cause);
    }

    /** It is kept and marked. */
    public Outcome<Evidence, EvidenceEvent> withdraw(
            String caseId,
            String evidenceId,
            String reasonCode,
            @Nullable String remark,
            String by,
            Cause cause) {
        Withdrawal withdrawal = new Withdrawal(reasonCode, remark, by, clock.instant());
        return handle(caseId, new WithdrawEvidence(evidenceId, withdrawal), cause);
    }

    private Outcome<Evidence, EvidenceEvent> handle(
            String caseId, EvidenceCommand command, Cause cause) {
        return evidences
                .change(
                        List.of(new Addressed<>(caseId, command, cause)),
                        Evidence::decide,
                        Evidence::evolve,
                        (_, _) -> List.of())
                .getFirst();
    }

    public Evidence of(String caseId) {
        return evidences
                .find(caseId)
                .<Evidence>map(current -> current.state())
                .orElseGet(() -> new Evidence.None(caseId));
    }

    /** Reads all of it once before anybody sees any of it; throws if it is not what was attached. */
    public void requireIntact(EvidenceFile file) throws IOException {
        Measure measure = new Measure();
        try (InputStream in = files.open(file.id())) {
            in.transferTo(measure);
        }
        if (!measure.sha256().equals(file.sha256())) {
            throw new IllegalStateException(
                    "the kept bytes of " + file.id() + " are not those that were attached");
        }
    }

    public InputStream open(EvidenceFile file) {
        return files.open(file.id());
    }
}
