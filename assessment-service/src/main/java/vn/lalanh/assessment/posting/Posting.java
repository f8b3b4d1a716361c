package vn.lalanh.assessment.posting;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.followup.Matter;
import vn.lalanh.assessment.followup.Matter.Kind;
import vn.lalanh.assessment.posting.Notice.Line;
import vn.lalanh.assessment.posting.PostingCommand.PostDecisions;
import vn.lalanh.assessment.posting.PostingEvent.DecisionsPosted;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.identity.Ids;

/** A list for all to see. Approved table: {@code src/test/approved/posting-transitions.md}. */
public sealed interface Posting {

    String id();

    /** Nobody has posted it. */
    record Absent(String id) implements Posting {}

    /** Stands until its end, and is kept after it. */
    record Posted(String id, Notice notice) implements Posting {

        /** Why an objection is not taken; empty where it is. The answer depends on nothing that could change meanwhile. */
        Optional<PostingRefusal> refusal(@Nullable String caseId, Instant now) {
            if (!notice.standsAt(now)) {
                return Optional.of(PostingRefusal.POSTING_OVER);
            }
            return caseId == null || line(caseId).isPresent()
                    ? Optional.empty()
                    : Optional.of(PostingRefusal.NOT_IN_POSTING);
        }

        /** What an objection is about; whoever decided or posted it may not answer it. */
        Matter objection(@Nullable String caseId, String reasonCode, @Nullable String remark) {
            List<String> deciders =
                    Optional.ofNullable(caseId).flatMap(this::line).map(Line::deciders).stream()
                            .flatMap(List::stream)
                            .toList();
            return new Matter(
                    Kind.OBJECTION,
                    caseId,
                    id,
                    null,
                    notice.communeCode(),
                    false,
                    reasonCode,
                    remark,
                    Stream.concat(deciders.stream(), Stream.of(notice.by())).toList());
        }

        private Optional<Line> line(String caseId) {
            return notice.lines().stream().filter(line -> line.caseId().equals(caseId)).findFirst();
        }
    }

    /** A state and what it is told. */
    record Step(Posting posting, PostingCommand command) {}

    /** The whole life cycle. */
    static Decision<PostingEvent> decide(Posting posting, PostingCommand command) {
        return switch (new Step(posting, command)) {
            case Step(Absent _, PostDecisions c) -> accept(new DecisionsPosted(c.notice()));
            case Step(Posted s, PostDecisions c) when repeats(s.notice(), c.notice()) ->
                    alreadyDone();
            case Step(Posted _, PostDecisions _) -> refuse(PostingRefusal.POSTED_MEANWHILE);
        };
    }

    /** The same request of the same person; what it would find now does not count. */
    private static boolean repeats(Notice one, Notice other) {
        return one.request() != null
                && one.request().equals(other.request())
                && one.by().equals(other.by());
    }

    /** Builds the next state. */
    static Posting evolve(Posting posting, PostingEvent event) {
        return switch (event) {
            case DecisionsPosted e -> new Posted(posting.id(), e.notice());
        };
    }

    /** Two officers who post at the same time post the same number: one of them is told. */
    static String idOf(String incidentId, String communeCode, int number) {
        return Ids.derive("post", incidentId, communeCode, Integer.toString(number));
    }
}
