package vn.lalanh.assessment.disasterreport.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.disasterreport.DisasterReport;
import vn.lalanh.assessment.disasterreport.DisasterReport.Content;
import vn.lalanh.assessment.disasterreport.DisasterReport.Submitted;
import vn.lalanh.assessment.disasterreport.Reporting;
import vn.lalanh.assessment.disasterreport.Reporting.Owed;
import vn.lalanh.assessment.disasterreport.Reporting.Status;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.assessment.incident.Incidents;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.time.WorkingDays;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.InvalidRequest;

/** A commune's reports are for those who act in it; the province's for those who act everywhere. */
@RestController
@RequestMapping("/incidents/{id}/reports")
class DisasterReportController {

    private static final int MOST_DAYS = 31;
    private static final int USUAL_DAYS = 7;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Incidents incidents;
    private final Reporting reporting;
    private final AuditTrail audit;
    private final InstantSource clock;

    DisasterReportController(
            Incidents incidents, Reporting reporting, AuditTrail audit, InstantSource clock) {
        this.incidents = incidents;
        this.reporting = reporting;
        this.audit = audit;
        this.clock = clock;
    }

    /** Due, overdue and submitted ones; the daily ones of these days, of the last seven where none are named. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
    ReportsView list(
            @PathVariable String id,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable Status status,
            Caller caller) {
        return new ReportsView(
                owed(id, from, to, status, caller).stream().map(ReportView::line).toList());
    }

    /** The same with the figures of those that were submitted. */
    @GetMapping(produces = "text/csv")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
    ResponseEntity<String> csv(
            @PathVariable String id,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable Status status,
            Caller caller) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .body(ReportCsv.of(owed(id, from, to, status, caller)));
    }

    /** As it was submitted; with the figures of this moment before that. */
    @GetMapping(path = "/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
    ReportView get(@PathVariable String id, @PathVariable String number, Caller caller) {
        Declared incident = incident(id);
        Owed owed = mine(incident, number, caller);
        return ReportView.whole(owed, content(incident, owed));
    }

    /** To print. */
    @GetMapping(path = "/{number}", produces = MediaType.TEXT_HTML_VALUE)
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
    ResponseEntity<String> page(
            @PathVariable String id, @PathVariable String number, Caller caller) {
        Declared incident = incident(id);
        Owed owed = mine(incident, number, caller);
        return ResponseEntity.ok()
                .contentType(HTML)
                .body(new PrintedReport(incident, owed, content(incident, owed)).html());
    }

    /** Freezes the figures as they stand. Without damage it is a report, too, and says so. */
    @PostMapping("/{number}/submission")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.ADMIN})
    ResponseEntity<ReportView> submit(
            @PathVariable String id,
            @PathVariable String number,
            @Valid @RequestBody Submission request,
            Caller caller) {
        Declared incident = incident(id);
        mine(incident, number, caller);
        var outcome =
                reporting.submit(
                        incident,
                        number,
                        request.words(),
                        Ids.derive("sub", caller.subject()),
                        caller.asking(new About(id, number, request)));
        Answers.requireNotRefused(outcome);
        audit.record(
                List.of(
                        AuditRow.of(
                                caller, clock.instant(), "disaster-report-submitted", id, number)));
        return Answers.ok(outcome, DisasterReportController::view);
    }

    private static ReportView view(DisasterReport report) {
        if (report instanceof Submitted(_, Content content)) {
            Status status = content.late() ? Status.SUBMITTED_LATE : Status.SUBMITTED;
            return ReportView.whole(new Owed(content.duty(), status, content), content);
        }
        throw new IllegalStateException("submitted and not there");
    }

    private Content content(Declared incident, Owed owed) {
        Content sent = owed.submitted();
        return sent == null ? reporting.draft(incident, owed.duty()) : sent;
    }

    private Owed mine(Declared incident, String number, Caller caller) {
        Owed owed = Answers.found(reporting.one(incident, number));
        caller.requireIn(owed.duty().ofProvince() ? "*" : owed.duty().place());
        return owed;
    }

    private List<Owed> owed(
            String id,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Status status,
            Caller caller) {
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE) : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1) : from;
        if (first.isAfter(last) || first.plusDays(MOST_DAYS).isBefore(last)) {
            throw new InvalidRequest(
                    "from",
                    "Khoảng ngày phải theo thứ tự và không quá 31 ngày.",
                    "The days must be in order, and 31 at most.");
        }
        return reporting.of(incident(id), first, last).stream()
                .filter(one -> status == null || one.status() == status)
                .filter(one -> caller.mayActIn(one.duty().ofProvince() ? "*" : one.duty().place()))
                .toList();
    }

    private Declared incident(String id) {
        return Answers.found(
                incidents
                        .find(id)
                        .map(current ->
                                current.state() instanceof Incident.Declared declared
                                        ? declared
                                        : null));
    }

    /** Words of whoever reports, without names or numbers of persons; they may be left out. */
    record Submission(@Nullable @Size(max = 4_000) String narrative) {
        @Nullable String words() {
            return narrative == null || narrative.isBlank() ? null : narrative.strip();
        }
    }

    record About(String id, String number, Object body) {}

    record ReportsView(List<ReportView> items) {}
}
