package vn.lalanh.assessment.evidence.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.evidence.Attachment;
import vn.lalanh.assessment.evidence.EvidenceFile;
import vn.lalanh.assessment.evidence.EvidenceRefusal;
import vn.lalanh.assessment.evidence.EvidenceService;
import vn.lalanh.assessment.evidence.Evidences;
import vn.lalanh.assessment.evidence.Inspected.Sound;
import vn.lalanh.assessment.evidence.web.EvidenceRequests.About;
import vn.lalanh.assessment.evidence.web.EvidenceRequests.AboutFiles;
import vn.lalanh.assessment.evidence.web.EvidenceRequests.WithdrawalRequest;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.RefusedException;

/** Photos and papers of a case: attached, listed, read, withdrawn. */
@RestController
@RequestMapping("/cases/{id}/evidence")
class EvidenceController {

    private static final String[] KEEPERS = {Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER};
    private static final String[] READERS = {
        Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER, Role.APPROVER, Role.AUDITOR
    };

    private final EvidenceService service;
    private final Evidences evidences;
    private final EvidenceAccess access;
    private final InstantSource clock;

    EvidenceController(
            EvidenceService service,
            Evidences evidences,
            EvidenceAccess access,
            InstantSource clock) {
        this.service = service;
        this.evidences = evidences;
        this.access = access;
        this.clock = clock;
    }

    /** All files of the request or none of them; the whole may be sent again. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER, Role.PROTECTION_OFFICER})
    ResponseEntity<EvidenceView> attach(
            @PathVariable String id,
            @RequestPart("files") List<MultipartFile> files,
            @Valid @RequestPart(name = "about", required = false) @Nullable AboutFiles about,
            Caller caller)
            throws IOException {
        Report report = access.requireMine(id, caller, KEEPERS);
        List<Sound> sounds = new Uploads(service, clock.instant()).sound(report, files, about);
        List<EvidenceFile> attached = sounds.stream().map(Sound::file).toList();
        var outcome =
                service.attach(
                        id,
                        sounds,
                        opaque(caller),
                        caller.asking(new About(id, "attach", attached)));
        Answers.requireNotRefused(outcome);
        access.record(
                caller,
                "evidence-attached",
                "attachment",
                report,
                attached.stream().map(EvidenceFile::id).toArray(String[]::new));
        return Answers.created(URI.create("/cases/" + id + "/evidence"), outcome, EvidenceView::of);
    }

    @PostMapping("/{evidenceId}/withdrawal")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER, Role.PROTECTION_OFFICER})
    ResponseEntity<EvidenceView> withdraw(
            @PathVariable String id,
            @PathVariable String evidenceId,
            @Valid @RequestBody WithdrawalRequest request,
            Caller caller) {
        Report report = access.requireMine(id, caller, KEEPERS);
        var outcome =
                service.withdraw(
                        id,
                        evidenceId,
                        request.reasonCode(),
                        request.remark(),
                        opaque(caller),
                        caller.asking(new About(evidenceId, "withdraw", request)));
        Answers.requireNotRefused(outcome);
        access.record(caller, "evidence-withdrawn", request.reasonCode(), report, evidenceId);
        return Answers.ok(outcome, EvidenceView::of);
    }

    /** What is known of the files; of a protected case not without a row in the audit trail. */
    @GetMapping
    @RolesAllowed({
        Role.COMMUNE_OFFICER,
        Role.SOCIAL_WORKER,
        Role.APPROVER,
        Role.AUDITOR,
        Role.PROTECTION_OFFICER
    })
    ResponseEntity<EvidenceView> list(@PathVariable String id, Caller caller) {
        Report report = access.requireMine(id, caller, READERS);
        if (report.shielded()) {
            access.record(caller, "evidence-listed", "list", report);
        }
        return Answers.of(
                Optional.of(
                        evidences.find(id).orElseGet(() -> new Current<>(id, service.of(id), 0))),
                EvidenceView::of);
    }

    /** The bytes as they are kept, to be saved and never shown in place; not without a row in the audit trail. */
    @GetMapping("/{evidenceId}")
    @RolesAllowed({
        Role.COMMUNE_OFFICER,
        Role.SOCIAL_WORKER,
        Role.APPROVER,
        Role.AUDITOR,
        Role.PROTECTION_OFFICER
    })
    ResponseEntity<InputStreamResource> read(
            @PathVariable String id, @PathVariable String evidenceId, Caller caller)
            throws IOException {
        Report report = access.requireMine(id, caller, READERS);
        EvidenceFile file =
                service.of(id)
                        .attachment(evidenceId)
                        .map(Attachment::file)
                        .orElseThrow(() -> new RefusedException(EvidenceRefusal.NO_SUCH_EVIDENCE));
        service.requireIntact(file);
        access.record(caller, "evidence-read", "reading", report, evidenceId);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .contentLength(file.size())
                .eTag("\"" + file.sha256() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CONTENT_DISPOSITION, saved(file))
                .body(new InputStreamResource(() -> service.open(file)));
    }

    private static String saved(EvidenceFile file) {
        return ContentDisposition.attachment()
                .filename(file.id() + "." + file.type().extension())
                .build()
                .toString();
    }

    private static String opaque(Caller caller) {
        return Ids.derive("sub", caller.subject());
    }
}
