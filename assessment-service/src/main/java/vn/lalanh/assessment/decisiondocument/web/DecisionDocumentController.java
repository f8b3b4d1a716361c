package vn.lalanh.assessment.decisiondocument.web;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.decisiondocument.DecisionDocuments;
import vn.lalanh.assessment.decisiondocument.DecisionIssuing;
import vn.lalanh.assessment.decisiondocument.DecisionPaper;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.Issue;
import vn.lalanh.assessment.decisiondocument.PaperRefusal;
import vn.lalanh.assessment.paper.HtmlPrinter;
import vn.lalanh.assessment.paper.Paper;
import vn.lalanh.assessment.paper.PdfPrinter;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.RefusedException;

/** One decision of a case: the one that stands, or the answer to an appeal. A draft until it is issued. */
@RestController
@RequestMapping("/cases/{id}")
class DecisionDocumentController {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final DecisionDocuments documents;
    private final DecisionIssuing issuing;
    private final DecisionAccess access;
    private final PdfPrinter pdf;
    private final HtmlPrinter html;

    DecisionDocumentController(
            DecisionDocuments documents,
            DecisionIssuing issuing,
            DecisionAccess access,
            PdfPrinter pdf,
            HtmlPrinter html) {
        this.documents = documents;
        this.issuing = issuing;
        this.access = access;
        this.pdf = pdf;
        this.html = html;
    }

    @GetMapping(path = "/decision", produces = MediaType.APPLICATION_PDF_VALUE)
    @RolesAllowed({
        Role.COMMUNE_OFFICER,
        Role.SOCIAL_WORKER,
        Role.APPROVER,
        Role.CHAIR,
        Role.AUDITOR,
        Role.PROTECTION_OFFICER
    })
    ResponseEntity<byte[]> print(@PathVariable String id, Caller caller) {
        return printed(seen(standing(access.requireMine(id, caller)), caller));
    }

    @GetMapping(path = "/decision", produces = MediaType.TEXT_HTML_VALUE)
    @RolesAllowed({
        Role.COMMUNE_OFFICER,
        Role.SOCIAL_WORKER,
        Role.APPROVER,
        Role.CHAIR,
        Role.AUDITOR,
        Role.PROTECTION_OFFICER
    })
    ResponseEntity<String> show(@PathVariable String id, Caller caller) {
        return shown(seen(standing(access.requireMine(id, caller)), caller));
    }

    @GetMapping(path = "/appeals/{number}/decision", produces = MediaType.APPLICATION_PDF_VALUE)
    @RolesAllowed({
        Role.COMMUNE_OFFICER,
        Role.SOCIAL_WORKER,
        Role.APPROVER,
        Role.CHAIR,
        Role.AUDITOR,
        Role.PROTECTION_OFFICER
    })
    ResponseEntity<byte[]> printAnswer(
            @PathVariable String id, @PathVariable int number, Caller caller) {
        return printed(seen(answer(access.requireMine(id, caller), number), caller));
    }

    @GetMapping(path = "/appeals/{number}/decision", produces = MediaType.TEXT_HTML_VALUE)
    @RolesAllowed({
        Role.COMMUNE_OFFICER,
        Role.SOCIAL_WORKER,
        Role.APPROVER,
        Role.CHAIR,
        Role.AUDITOR,
        Role.PROTECTION_OFFICER
    })
    ResponseEntity<String> showAnswer(
            @PathVariable String id, @PathVariable int number, Caller caller) {
        return shown(seen(answer(access.requireMine(id, caller), number), caller));
    }

    /** Gives it its number and its day; asked again, the same ones. */
    @PostMapping("/decision/issue")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.APPROVER, Role.CHAIR, Role.PROTECTION_OFFICER})
    IssueView issue(@PathVariable String id, Caller caller) {
        Case.Known state = access.requireMine(id, caller);
        issued(standing(state), caller);
        return IssueView.of(standing(state));
    }

    @PostMapping("/appeals/{number}/decision/issue")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.APPROVER, Role.CHAIR, Role.PROTECTION_OFFICER})
    IssueView issueAnswer(@PathVariable String id, @PathVariable int number, Caller caller) {
        Case.Known state = access.requireMine(id, caller);
        issued(answer(state, number), caller);
        return IssueView.of(answer(state, number));
    }

    private void issued(DecisionPaper decision, Caller caller) {
        var step = new Cause.Step(caller.requestId(), caller.correlationId(), caller.traceparent());
        issuing.issue(List.of(decision), step).forEach(Answers::requireNotRefused);
        access.record(
                List.of(decision.subject().report().caseId()),
                "decision-issued",
                decision.name(),
                caller);
    }

    private DecisionPaper standing(Case.Known state) {
        return documents
                .standing(state)
                .orElseThrow(() -> new RefusedException(PaperRefusal.NOT_DECIDED));
    }

    private DecisionPaper answer(Case.Known state, int number) {
        return documents
                .answer(state, number)
                .orElseThrow(() -> new RefusedException(PaperRefusal.APPEAL_NOT_ANSWERED));
    }

    private DecisionPaper seen(DecisionPaper decision, Caller caller) {
        access.recordReading(decision.subject().report(), caller);
        return decision;
    }

    private ResponseEntity<byte[]> printed(DecisionPaper decision) {
        Paper paper = DecisionDocuments.paper(decision);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .eTag("\"" + paper.digest() + "\"")
                .body(pdf.pdf(List.of(paper)));
    }

    private ResponseEntity<String> shown(DecisionPaper decision) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .body(html.html(DecisionDocuments.paper(decision)));
    }

    /**
     * What an issued document is known by.
     *
     * @param digest SHA-256 of what the document says, as it is printed at its foot
     */
    record IssueView(String decision, String number, LocalDate issuedOn, String digest) {
        static IssueView of(DecisionPaper decision) {
            Issue issue = decision.issue();
            if (issue == null) {
                throw new IllegalStateException("issued and without a number: " + decision.name());
            }
            return new IssueView(
                    decision.name(),
                    issue.symbol(),
                    issue.on(),
                    DecisionDocuments.paper(decision).digest());
        }
    }
}
