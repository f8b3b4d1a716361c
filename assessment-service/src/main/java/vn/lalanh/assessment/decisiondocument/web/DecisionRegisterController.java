package vn.lalanh.assessment.decisiondocument.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.decisiondocument.DecisionDocuments;
import vn.lalanh.assessment.decisiondocument.DecisionDocuments.Numbered;
import vn.lalanh.assessment.decisiondocument.DecisionIssuing;
import vn.lalanh.assessment.decisiondocument.DecisionPaper;
import vn.lalanh.assessment.decisiondocument.PaperRefusal;
import vn.lalanh.assessment.paper.Paper;
import vn.lalanh.assessment.paper.PdfPrinter;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.decision.Refusal;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.InvalidRequest;
import vn.lalanh.platform.web.RefusedException;

/** Many decisions at once: issued as a list, and read or printed by the numbers of their register. */
@RestController
class DecisionRegisterController {

    private static final int MOST = 200;

    private final DecisionDocuments documents;
    private final DecisionIssuing issuing;
    private final DecisionAccess access;
    private final PdfPrinter pdf;

    DecisionRegisterController(
            DecisionDocuments documents,
            DecisionIssuing issuing,
            DecisionAccess access,
            PdfPrinter pdf) {
        this.documents = documents;
        this.issuing = issuing;
        this.access = access;
        this.pdf = pdf;
    }

    /** A row each, in order; the case is left out where it is protected. */
    @GetMapping(path = "/communes/{code}/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
    @RolesAllowed({
        Role.COMMUNE_OFFICER,
        Role.SOCIAL_WORKER,
        Role.APPROVER,
        Role.CHAIR,
        Role.AUDITOR
    })
    RegisterView list(
            @PathVariable String code,
            @RequestParam int year,
            @RequestParam(defaultValue = "1") int from,
            @RequestParam @Nullable Integer to,
            Caller caller) {
        return new RegisterView(
                rows(code, year, from, to, caller).stream().map(RowView::of).toList());
    }

    /** Those of the rows that stand, in one file; of one incident where it is named. */
    @GetMapping(path = "/communes/{code}/decisions", produces = MediaType.APPLICATION_PDF_VALUE)
    @RolesAllowed({
        Role.COMMUNE_OFFICER,
        Role.SOCIAL_WORKER,
        Role.APPROVER,
        Role.CHAIR,
        Role.AUDITOR
    })
    ResponseEntity<byte[]> print(
            @PathVariable String code,
            @RequestParam int year,
            @RequestParam(defaultValue = "1") int from,
            @RequestParam @Nullable Integer to,
            @RequestParam @Nullable String incident,
            Caller caller) {
        List<Paper> papers =
                rows(code, year, from, to, caller).stream()
                        .map(Numbered::paper)
                        .filter(Objects::nonNull)
                        .filter(paper ->
                                incident == null
                                        || incident.equals(paper.subject().report().incidentId()))
                        .map(DecisionDocuments::paper)
                        .toList();
        if (papers.isEmpty()) {
            throw new RefusedException(PaperRefusal.NOTHING_TO_PRINT);
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(pdf.pdf(papers));
    }

    /** Each line has its own answer; the whole may be sent again. */
    @PostMapping("/cases/decisions/issue")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.APPROVER, Role.CHAIR})
    List<IssueLine> issueAll(@Valid @RequestBody IssueRequest request, Caller caller) {
        Map<String, Case> found = access.all(request.caseIds(), caller);
        Map<String, Refusal> refused = new HashMap<>();
        Map<String, Case.Known> open = new LinkedHashMap<>();
        for (String id : request.caseIds()) {
            switch (found.get(id)) {
                case Case.Known known -> {
                    Refusal why = DecisionAccess.hindrance(known, caller);
                    if (why == null) {
                        open.put(id, known);
                    } else {
                        refused.put(id, why);
                    }
                }
                case null, default -> refused.put(id, PaperRefusal.NO_SUCH_CASE);
            }
        }
        List<Case.Known> states = List.copyOf(open.values());
        issue(documents.standing(states), caller);
        return lines(request.caseIds(), documents.standing(states), refused);
    }

    private void issue(List<DecisionPaper> drafts, Caller caller) {
        if (drafts.isEmpty()) {
            return;
        }
        var step = new Cause.Step(caller.requestId(), caller.correlationId(), caller.traceparent());
        issuing.issue(drafts, step).forEach(Answers::requireNotRefused);
        access.record(
                drafts.stream().map(draft -> draft.subject().report().caseId()).toList(),
                "decision-issued",
                "list",
                caller);
    }

    private static List<IssueLine> lines(
            List<String> ids, List<DecisionPaper> issued, Map<String, Refusal> refused) {
        Map<String, DecisionPaper> byCase = new HashMap<>();
        issued.forEach(decision -> byCase.put(decision.subject().report().caseId(), decision));
        List<IssueLine> lines = new ArrayList<>();
        for (String id : ids) {
            int line = lines.size() + 1;
            DecisionPaper decision = byCase.get(id);
            lines.add(
                    decision == null
                            ? IssueLine.refused(
                                    line, id, refused.getOrDefault(id, PaperRefusal.NOT_DECIDED))
                            : IssueLine.issued(line, decision));
        }
        return lines;
    }

    private List<Numbered> rows(
            String code, int year, int from, @Nullable Integer to, Caller caller) {
        caller.requireIn(code);
        int last = to == null ? from + MOST - 1 : to;
        if (from < 1 || last < from || last - from >= MOST) {
            throw new InvalidRequest(
                    "to",
                    "Phải từ số nhỏ đến số lớn, bắt đầu từ 1, không quá 200 số một lần.",
                    "Must be from a lower to a higher number, from 1, and 200 of them at most.");
        }
        return documents.register(code, year, from, last);
    }

    record IssueRequest(@NotEmpty @Size(max = 1_000) List<@NotBlank String> caseIds) {}

    record RegisterView(List<RowView> items) {}

    /**
     * A row of the register.
     *
     * @param caseId {@code decision} and {@code digest} too: null where the case is protected or the decision does not stand
     */
    record RowView(
            String number,
            LocalDate issuedOn,
            @Nullable String caseId,
            @Nullable String decision,
            @Nullable String digest) {
        static RowView of(Numbered row) {
            DecisionPaper paper = row.paper();
            return new RowView(
                    row.issue().symbol(),
                    row.issue().on(),
                    paper == null ? null : paper.subject().report().caseId(),
                    paper == null ? null : paper.name(),
                    paper == null ? null : DecisionDocuments.paper(paper).digest());
        }
    }
}
