package vn.lalanh.assessment.normdraft.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.normdraft.DraftEvent;
import vn.lalanh.assessment.normdraft.NormDraft;
import vn.lalanh.assessment.normdraft.NormDraftService;
import vn.lalanh.assessment.normdraft.NormDrafts;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.time.WorkingDays;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.InvalidRequest;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;

/** Drafts concern the whole province: who promulgates or returns one acts in all of it. */
@RestController
@RequestMapping("/norm-drafts")
@RolesAllowed({Role.ADMIN, Role.CHAIR, Role.AUDITOR})
class NormDraftController {

    private static final String YAML = "application/yaml";
    private static final String OLD_YAML = "application/x-yaml";
    private static final String EVERYWHERE = "*";

    private final NormDrafts drafts;
    private final NormDraftService service;
    private final SentTexts sent;
    private final AuditTrail audit;
    private final InstantSource clock;

    NormDraftController(
            NormDrafts drafts,
            NormDraftService service,
            SentTexts sent,
            AuditTrail audit,
            InstantSource clock) {
        this.drafts = drafts;
        this.service = service;
        this.sent = sent;
        this.audit = audit;
        this.clock = clock;
    }

    @RolesAllowed(Role.ADMIN)
    @PostMapping(
            consumes = {
                YAML,
                OLD_YAML,
                MediaType.TEXT_PLAIN_VALUE,
                MediaType.APPLICATION_JSON_VALUE
            })
    ResponseEntity<DraftView> draft(
            @RequestBody(required = false) byte @Nullable [] text, Caller caller) {
        NormBook book = sent.book(text);
        var outcome =
                service.draft(book, opaque(caller), caller.asking(new About("", "draft", book)));
        record("norm-book-drafted", book.id(), outcome, caller);
        return Answers.created(URI.create("/norm-drafts/" + outcome.id()), outcome, DraftView::of);
    }

    @RolesAllowed(Role.ADMIN)
    @PutMapping(
            path = "/{id}",
            consumes = {
                YAML,
                OLD_YAML,
                MediaType.TEXT_PLAIN_VALUE,
                MediaType.APPLICATION_JSON_VALUE
            })
    ResponseEntity<DraftView> rewrite(
            @PathVariable String id,
            @RequestBody(required = false) byte @Nullable [] text,
            Caller caller) {
        NormBook book = sent.book(text);
        var asking = caller.askingOnVersion(new About(id, "rewrite", book));
        return audited(
                "norm-book-rewritten",
                book.id(),
                service.rewrite(id, book, opaque(caller), asking),
                caller);
    }

    /** What was found is in the answer; it may be asked for again, as other books come and days pass. */
    @RolesAllowed({Role.ADMIN, Role.CHAIR})
    @PostMapping("/{id}/check")
    ResponseEntity<DraftView> check(@PathVariable String id, Caller caller) {
        return Answers.ok(
                service.check(id, caller.asking(new About(id, "check", ""))), DraftView::of);
    }

    @RolesAllowed(Role.ADMIN)
    @PostMapping("/{id}/submission")
    ResponseEntity<DraftView> submit(
            @PathVariable String id, @Valid @RequestBody Acknowledging request, Caller caller) {
        var asking = caller.askingOnVersion(new About(id, "submit", request));
        return audited(
                "norm-book-submitted",
                "",
                service.submit(id, request.ids(), opaque(caller), asking),
                caller);
    }

    @RolesAllowed(Role.CHAIR)
    @PostMapping("/{id}/return")
    ResponseEntity<DraftView> sendBack(
            @PathVariable String id, @Valid @RequestBody Reason request, Caller caller) {
        caller.requireIn(EVERYWHERE);
        var asking = caller.askingOnVersion(new About(id, "return", request));
        return audited(
                "norm-book-returned",
                request.reasonCode(),
                service.sendBack(
                        id, request.reasonCode(), request.remark(), opaque(caller), asking),
                caller);
    }

    @RolesAllowed(Role.CHAIR)
    @PostMapping("/{id}/promulgation")
    ResponseEntity<DraftView> promulgate(
            @PathVariable String id, @Valid @RequestBody Resolution request, Caller caller) {
        caller.requireIn(EVERYWHERE);
        if (request.signedOn().isAfter(LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE))) {
            throw new InvalidRequest(
                    "signedOn", "Không được ở trong tương lai.", "Must not be in the future.");
        }
        var asking = caller.askingOnVersion(new About(id, "promulgate", request));
        return audited(
                "norm-book-promulgated",
                request.resolutionNumber(),
                service.promulgate(
                        id, request.resolutionNumber(), request.signedOn(), opaque(caller), asking),
                caller);
    }

    @GetMapping("/{id}")
    ResponseEntity<DraftView> get(@PathVariable String id) {
        return Answers.of(drafts.find(id), DraftView::of);
    }

    /** Canonical: as JSON, whatever it was sent as. */
    @GetMapping(path = "/{id}/text", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] text(@PathVariable String id) {
        NormDraft draft = Answers.found(drafts.find(id)).state();
        return draft instanceof NormDraft.Written written
                ? BookView.bytes(written.manuscript().text().canonical())
                : new byte[0];
    }

    @GetMapping
    ListOf<DraftView> list(Page page) {
        return ListOf.cut(
                drafts.all(page.after(), page.limit() + 1).stream()
                        .map(Current::state)
                        .map(DraftView::of)
                        .toList(),
                page,
                DraftView::id);
    }

    /** The row is durable before the answer leaves. */
    private ResponseEntity<DraftView> audited(
            String action, String purpose, Outcome<NormDraft, DraftEvent> outcome, Caller caller) {
        record(action, purpose, outcome, caller);
        return Answers.ok(outcome, DraftView::of);
    }

    private void record(
            String action, String purpose, Outcome<NormDraft, DraftEvent> outcome, Caller caller) {
        Answers.requireNotRefused(outcome);
        audit.record(List.of(AuditRow.of(caller, clock.instant(), action, outcome.id(), purpose)));
    }

    private static String opaque(Caller caller) {
        return Ids.derive("sub", caller.subject());
    }

    /**
     * What is meant.
     *
     * @param acknowledged ids of findings
     */
    record Acknowledging(
            @Nullable @Size(max = 1_000) List<@NotNull @Size(max = 300) String> acknowledged) {
        Set<String> ids() {
            return acknowledged == null ? Set.of() : new TreeSet<>(acknowledged);
        }
    }

    record Reason(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String reasonCode,
            @Nullable @Size(max = 1_000) String remark) {}

    record Resolution(
            @NotNull @Pattern(regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N}/. -]{0,99}")
                    String resolutionNumber,
            @NotNull LocalDate signedOn) {}

    /** A body with the draft it is about, so that a repeat for another one is no repeat. */
    record About(String id, String what, Object body) {}
}
