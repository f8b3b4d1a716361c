package vn.lalanh.assessment.posting.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.assessment.incident.Incidents;
import vn.lalanh.assessment.posting.Posting;
import vn.lalanh.assessment.posting.PostingService;
import vn.lalanh.assessment.posting.Postings;
import vn.lalanh.assessment.posting.UntilRefusal;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.FieldProblem;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;
import vn.lalanh.platform.web.RefusedException;

/** Lists of decisions of an incident, posted in its communes. */
@RestController
class PostingController {

    private final Incidents incidents;
    private final Postings postings;
    private final PostingService service;
    private final PostingAccess access;

    PostingController(
            Incidents incidents, Postings postings, PostingService service, PostingAccess access) {
        this.incidents = incidents;
        this.postings = postings;
        this.service = service;
        this.access = access;
    }

    /** Freezes the decisions that were not posted before. */
    @PostMapping("/incidents/{id}/postings")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.APPROVER})
    ResponseEntity<PostingView> post(
            @PathVariable String id, @Valid @RequestBody PostingRequest request, Caller caller) {
        caller.requireIn(request.communeCode());
        Instant now = access.now();
        String key = caller.idempotencyKey();
        var outcome =
                service.post(
                        incident(id),
                        request.communeCode(),
                        request.until(),
                        PostingAccess.opaque(caller),
                        key == null ? null : Ids.derive("req", id, key),
                        caller.asking(new About(id, "post", request)));
        requirePosted(outcome);
        access.record("decisions-posted", outcome.id(), "posting", caller);
        return Answers.created(
                URI.create("/postings/" + outcome.id()),
                outcome,
                posting -> PostingView.whole(posting, now));
    }

    /** Without their lines. */
    @GetMapping("/incidents/{id}/postings")
    @RolesAllowed({
        Role.COMMUNE_OFFICER,
        Role.SOCIAL_WORKER,
        Role.APPROVER,
        Role.CHAIR,
        Role.AUDITOR
    })
    ListOf<PostingView> list(
            @PathVariable String id,
            @RequestParam @Nullable String commune,
            Page page,
            Caller caller) {
        Instant now = access.now();
        return ListOf.cut(
                postings
                        .list(
                                incident(id).ids(),
                                communesOf(caller, commune),
                                page.after(),
                                page.limit() + 1)
                        .stream()
                        .map(posting -> PostingView.line(posting, now))
                        .toList(),
                page,
                PostingView::id);
    }

    @GetMapping("/postings/{id}")
    @RolesAllowed({
        Role.COMMUNE_OFFICER,
        Role.SOCIAL_WORKER,
        Role.APPROVER,
        Role.CHAIR,
        Role.AUDITOR
    })
    PostingView get(@PathVariable String id, Caller caller) {
        return PostingView.whole(access.requireMine(id, caller), access.now());
    }

    /** The one mistake that an officer can mend here is told with its field. */
    private static void requirePosted(Outcome<Posting, ?> outcome) {
        if (outcome.decided() instanceof Decision.Refused<?>(UntilRefusal why)) {
            throw new RefusedException(why, List.of(new FieldProblem("until", why.vi(), why.en())));
        }
        Answers.requireNotRefused(outcome);
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

    /** Null for any. */
    private static @Nullable Collection<String> communesOf(Caller caller, @Nullable String asked) {
        if (asked != null) {
            caller.requireIn(asked);
            return List.of(asked);
        }
        return caller.mayActIn("*") ? null : caller.communes();
    }

    /** {@code until} is the last day; without it, as long as the norm books ask. */
    record PostingRequest(
            @NotNull @Pattern(regexp = "[0-9]{5}") String communeCode, @Nullable LocalDate until) {}

    /** A body with what it is about, so that a repeat for another one is no repeat. */
    record About(String id, String what, Object body) {}
}
