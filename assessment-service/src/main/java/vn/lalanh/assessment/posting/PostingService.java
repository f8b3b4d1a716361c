package vn.lalanh.assessment.posting;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.followup.FollowUp;
import vn.lalanh.assessment.followup.FollowUpEvent;
import vn.lalanh.assessment.followup.FollowUpService;
import vn.lalanh.assessment.followup.FollowUpService.Opening;
import vn.lalanh.assessment.followup.Matter;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.assessment.posting.Notice.Line;
import vn.lalanh.assessment.posting.PostingCommand.PostDecisions;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.decision.Refusal;
import vn.lalanh.platform.identity.Ids;

/** Posts lists and takes objections to them. */
@Service
public class PostingService {

    /** About 6 MB of a document that may be 16 MB long. */
    private static final int MOST = 20_000;

    private final Postings postings;
    private final Approvals approvals;
    private final FollowUpService followUps;
    private final Periods periods;
    private final InstantSource clock;

    PostingService(
            Postings postings,
            Approvals approvals,
            FollowUpService followUps,
            Periods periods,
            InstantSource clock) {
        this.postings = postings;
        this.approvals = approvals;
        this.followUps = followUps;
        this.periods = periods;
        this.clock = clock;
    }

    /**
     * Freezes what was approved and not posted before.
     *
     * @param until the last day; null for as long as the norm books ask
     * @param request what tells a repeat of the same request
     */
    public Outcome<Posting, PostingEvent> post(
            Declared incident,
            String communeCode,
            @Nullable LocalDate until,
            String by,
            @Nullable String request,
            Cause cause) {
        Instant now = clock.instant();
        if (incident.what().cause().shielded()) {
            return refused(PostingRefusal.PROTECTED_INCIDENT);
        }
        if (!incident.what().reaches(communeCode)) {
            return refused(PostingRefusal.OUTSIDE_INCIDENT);
        }
        List<Posting.Posted> earlier = postings.of(incident.ids(), communeCode);
        Optional<Posting.Posted> same =
                earlier.stream()
                        .filter(p -> request != null && request.equals(p.notice().request()))
                        .findFirst();
        if (same.isPresent()) {
            return one(same.get().id(), new PostDecisions(same.get().notice()), cause);
        }
        Approvals.Unposted unposted = approvals.of(incident, communeCode, earlier);
        List<Line> lines = unposted.lines();
        if (lines.isEmpty() || lines.size() > MOST) {
            return refused(
                    lines.isEmpty()
                            ? PostingRefusal.NOTHING_TO_POST
                            : PostingRefusal.TOO_MANY_TO_POST);
        }
        Periods.Span span = periods.of(incident.what().provinceCode(), unposted.occasions(), now);
        if (until != null && !span.allows(until)) {
            return refused(new UntilRefusal(span.earliest(), span.latest()));
        }
        Notice notice =
                new Notice(
                        incident.id(),
                        incident.what().provinceCode(),
                        communeCode,
                        earlier.size() + 1,
                        lines,
                        approvals.protectedOf(incident),
                        span.basis(),
                        now,
                        span.end(until),
                        by,
                        request);
        return one(
                Posting.idOf(incident.id(), communeCode, notice.number()),
                new PostDecisions(notice),
                cause);
    }

    /**
     * The same objection twice is one follow-up.
     *
     * @param caseId null where it is about the whole list
     * @param request what tells a repeat of the same request; null: the same words are the same objection
     */
    public Outcome<FollowUp, FollowUpEvent> object(
            Posting.Posted posting,
            @Nullable String caseId,
            String reasonCode,
            @Nullable String remark,
            @Nullable String request,
            Cause cause) {
        String id =
                Ids.derive(
                        "fu",
                        "OBJECTION",
                        posting.id(),
                        caseId == null ? "" : caseId,
                        reasonCode,
                        request != null ? request : remark != null ? remark : "");
        return open(posting, id, caseId, reasonCode, remark, cause);
    }

    /** However many say the same of a list, it is one follow-up: nobody can flood the officers with them. */
    public Outcome<FollowUp, FollowUpEvent> object(
            Posting.Posted posting, Misgiving misgiving, Cause cause) {
        String id = Ids.derive("fu", "MISGIVING", posting.id(), misgiving.name());
        return open(posting, id, null, misgiving.reasonCode(), null, cause);
    }

    private Outcome<FollowUp, FollowUpEvent> open(
            Posting.Posted posting,
            String id,
            @Nullable String caseId,
            String reasonCode,
            @Nullable String remark,
            Cause cause) {
        Instant now = clock.instant();
        Optional<PostingRefusal> refusal = posting.refusal(caseId, now);
        if (refusal.isPresent()) {
            return new Outcome<>(
                    id, Decision.refuse(refusal.get()), new FollowUp.Absent(id), 0, null);
        }
        Matter matter = posting.objection(caseId, reasonCode, remark);
        return followUps.open(List.of(new Opening(id, matter, now, cause))).getFirst();
    }

    private Outcome<Posting, PostingEvent> one(String id, PostingCommand command, Cause cause) {
        return postings.change(
                        List.of(new Addressed<>(id, command, cause)),
                        Posting::decide,
                        Posting::evolve,
                        (_, _) -> List.of())
                .getFirst();
    }

    private static Outcome<Posting, PostingEvent> refused(Refusal why) {
        return new Outcome<>("", Decision.refuse(why), new Posting.Absent(""), 0, null);
    }
}
