package vn.lalanh.assessment.supportrequest.web;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.assessment.paper.HtmlPrinter;
import vn.lalanh.assessment.paper.Paper;
import vn.lalanh.assessment.paper.PdfPrinter;
import vn.lalanh.assessment.supportrequest.SupportRequest.Written;
import vn.lalanh.assessment.supportrequest.SupportRequesting;
import vn.lalanh.assessment.supportrequest.SupportRequests;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;

/** What only reads requests for support. */
@RestController
@RequestMapping("/incidents/{id}/support-requests")
@RolesAllowed({Role.COMMUNE_OFFICER, Role.APPROVER, Role.CHAIR, Role.AUDITOR, Role.ADMIN})
class SupportRequestQueries {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final SupportRequesting requesting;
    private final SupportRequests requests;
    private final RequestAccess access;
    private final PdfPrinter pdf;
    private final HtmlPrinter html;

    SupportRequestQueries(
            SupportRequesting requesting,
            SupportRequests requests,
            RequestAccess access,
            PdfPrinter pdf,
            HtmlPrinter html) {
        this.requesting = requesting;
        this.requests = requests;
        this.access = access;
        this.pdf = pdf;
        this.html = html;
    }

    /** Of the places in the caller's territory, with those of the incidents merged into this one. */
    @GetMapping
    ListOf<RequestView> list(@PathVariable String id, Page page, Caller caller) {
        List<RequestView> found =
                requests
                        .of(
                                access.incident(id).ids(),
                                caller.mayActIn("*") ? null : caller.communes(),
                                page.after(),
                                page.limit() + 1)
                        .stream()
                        .flatMap(current ->
                                current.state() instanceof Written request
                                        ? Stream.of(RequestView.line(request))
                                        : Stream.empty())
                        .toList();
        return ListOf.cut(found, page, RequestView::id);
    }

    @GetMapping(path = "/{requestId}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RequestView> get(
            @PathVariable String id, @PathVariable String requestId, Caller caller) {
        Declared incident = access.incident(id);
        Current<Written> request = access.mine(incident, requestId, caller);
        return Answers.of(
                Optional.of(request),
                state -> RequestView.of(state, requesting.submission(incident, state)));
    }

    @GetMapping(path = "/{requestId}", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> print(
            @PathVariable String id, @PathVariable String requestId, Caller caller) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf.pdf(List.of(paper(id, requestId, caller))));
    }

    @GetMapping(path = "/{requestId}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> show(
            @PathVariable String id, @PathVariable String requestId, Caller caller) {
        return ResponseEntity.ok().contentType(HTML).body(html.html(paper(id, requestId, caller)));
    }

    private Paper paper(String id, String requestId, Caller caller) {
        Declared incident = access.incident(id);
        return requesting.paper(incident, access.mine(incident, requestId, caller).state());
    }
}
