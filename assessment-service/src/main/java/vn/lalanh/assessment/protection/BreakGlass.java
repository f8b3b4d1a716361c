package vn.lalanh.assessment.protection;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.protection.BreakGlassCommand.OpenCase;
import vn.lalanh.assessment.protection.BreakGlassCommand.ReviewOpenings;
import vn.lalanh.assessment.protection.BreakGlassEvent.CaseOpened;
import vn.lalanh.assessment.protection.BreakGlassEvent.OpeningsReviewed;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.identity.Ids;

/**
 * The glass between one person and one case, which may be protected, ordinary or not there at all: nothing here depends on it.
 * Approved table: {@code src/test/approved/break-glass-transitions.md}.
 */
public sealed interface BreakGlass {

    /** Never broken. */
    record Whole(String id) implements BreakGlass {}

    /** Broken, and somebody must look whether there was need. */
    record Broken(String id, String caseId, String person, List<Opening> openings) implements Kept {
        public Broken {
            openings = List.copyOf(openings);
        }
    }

    /** Broken, and looked at. */
    record Reviewed(String id, String caseId, String person, List<Opening> openings)
            implements Kept {
        public Reviewed {
            openings = List.copyOf(openings);
        }
    }

    /** Every state after the first opening. */
    sealed interface Kept extends BreakGlass {
        String id();

        String caseId();

        /** Opaque. */
        String person();

        /** The oldest first; one at least. */
        List<Opening> openings();
    }

    /**
     * One time that the case was opened.
     *
     * @param who the token's subject, for those who review it
     * @param remark stays in this service
     * @param until when it closes by itself
     * @param review null until somebody has looked at it
     */
    record Opening(
            String who,
            String reasonCode,
            String remark,
            Instant at,
            Instant until,
            @Nullable Review review) {

        Opening reviewed(Review by) {
            return review == null ? new Opening(who, reasonCode, remark, at, until, by) : this;
        }

        boolean isOpen(Instant now) {
            return now.isBefore(until) && !isUnjustified();
        }

        boolean isUnjustified() {
            return review != null && review.verdict() == Verdict.UNJUSTIFIED;
        }
    }

    /** Whether there was need. */
    enum Verdict {
        JUSTIFIED,
        UNJUSTIFIED
    }

    /**
     * What somebody else found.
     *
     * @param by opaque
     */
    record Review(Verdict verdict, @Nullable String remark, String by, Instant at) {}

    /** A state and what it is told. */
    record Step(BreakGlass state, BreakGlassCommand command) {}

    static Decision<BreakGlassEvent> decide(BreakGlass state, BreakGlassCommand command) {
        return switch (new Step(state, command)) {
            case Step(Whole _, OpenCase c) -> accept(new CaseOpened(c));
            case Step(Whole _, ReviewOpenings _) -> refuse(BreakGlassRefusal.NEVER_BROKEN);
            case Step(Kept s, OpenCase c) -> again(s, c);
            case Step(Broken s, ReviewOpenings c) ->
                    s.person().equals(c.review().by())
                            ? refuse(BreakGlassRefusal.REVIEWER_MUST_BE_ANOTHER)
                            : accept(new OpeningsReviewed(c.review()));
            case Step(Reviewed s, ReviewOpenings c) -> reviewedAgain(s, c.review());
        };
    }

    /** Open is open: the time does not begin anew. */
    private static Decision<BreakGlassEvent> again(Kept s, OpenCase c) {
        if (s.openings().stream().anyMatch(Opening::isUnjustified)) {
            return refuse(BreakGlassRefusal.FOUND_UNJUSTIFIED);
        }
        return isOpen(s, c.at()) ? alreadyDone() : accept(new CaseOpened(c));
    }

    private static Decision<BreakGlassEvent> reviewedAgain(Reviewed s, Review review) {
        Review last = s.openings().getLast().review();
        return last != null && last.verdict() == review.verdict() && last.by().equals(review.by())
                ? alreadyDone()
                : refuse(BreakGlassRefusal.ALREADY_REVIEWED);
    }

    static BreakGlass evolve(BreakGlass state, BreakGlassEvent event) {
        return switch (event) {
            case CaseOpened(OpenCase c) -> {
                List<Opening> openings = new ArrayList<>(openingsOf(state));
                openings.add(
                        new Opening(c.who(), c.reasonCode(), c.remark(), c.at(), c.until(), null));
                yield new Broken(idOf(c.caseId(), c.person()), c.caseId(), c.person(), openings);
            }
            case OpeningsReviewed(Review review) ->
                    switch (state) {
                        case Whole s -> s;
                        case Kept s ->
                                new Reviewed(
                                        s.id(),
                                        s.caseId(),
                                        s.person(),
                                        s.openings().stream()
                                                .map(one -> one.reviewed(review))
                                                .toList());
                    };
        };
    }

    private static List<Opening> openingsOf(BreakGlass state) {
        return state instanceof Kept kept ? kept.openings() : List.of();
    }

    /** Whether the case is open to the person. */
    static boolean isOpen(BreakGlass state, Instant now) {
        return openingsOf(state).stream().anyMatch(one -> one.isOpen(now));
    }

    /** One glass for one case and one person. */
    static String idOf(String caseId, String person) {
        return Ids.derive("glass", caseId, person);
    }
}
