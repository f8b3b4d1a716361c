package vn.lalanh.assessment.posting.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.followup.FollowUp;
import vn.lalanh.assessment.posting.Posting.Posted;
import vn.lalanh.assessment.posting.PostingService;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;

/** What people say against a list, as an officer takes it down. */
@RestController
class ObjectionController {

    private final PostingService service;
    private final PostingAccess access;

    ObjectionController(PostingService service, PostingAccess access) {
        this.service = service;
        this.access = access;
    }

    @PostMapping("/postings/{id}/objections")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER})
    ResponseEntity<ObjectionView> object(
            @PathVariable String id, @Valid @RequestBody ObjectionRequest request, Caller caller) {
        Posted posting = access.requireMine(id, caller);
        var outcome =
                service.object(
                        posting,
                        request.caseId(),
                        request.reasonCode(),
                        request.remark(),
                        caller.idempotencyKey(),
                        caller.asking(new About(id, "object", request)));
        Answers.requireNotRefused(outcome);
        access.record("objection-taken", id, request.reasonCode(), caller);
        return Answers.created(
                URI.create("/follow-ups/" + outcome.id()), outcome, ObjectionView::of);
    }

    /** {@code caseId} is absent where it is about the whole list; the remark stays in this service. */
    record ObjectionRequest(
            @Nullable @Pattern(regexp = "case-[0-9a-f]{32}") String caseId,
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String reasonCode,
            @Nullable @Size(max = 1_000) String remark) {}

    /** By when somebody answers it, and under which id. */
    record ObjectionView(String followUpId, @Nullable Instant dueAt) {
        static ObjectionView of(FollowUp followUp) {
            return new ObjectionView(
                    followUp.id(), followUp instanceof FollowUp.Known s ? s.dueAt() : null);
        }
    }

    /** A body with what it is about, so that a repeat for another one is no repeat. */
    record About(String id, String what, Object body) {}
}
