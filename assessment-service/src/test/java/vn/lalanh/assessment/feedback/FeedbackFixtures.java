package vn.lalanh.assessment.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.feedback.Feedback.Channel;
import vn.lalanh.assessment.feedback.Feedback.Link;
import vn.lalanh.assessment.feedback.Opinion.Complaint;
import vn.lalanh.assessment.feedback.Opinion.Reason;

/** Samples of feedback. */
public final class FeedbackFixtures {

    public static final Instant NOON = Instant.parse("2026-11-24T05:00:00Z");
    static final Receipt SETTLED = new Receipt(40_000_000, Map.of("RICE/GRAM", 45_000L));
    static final String CODE = "AAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private FeedbackFixtures() {}

    public static Settlement settlement(boolean shielded) {
        return new Settlement(
                "case-1",
                1,
                "inc-1",
                "99",
                "99001",
                shielded,
                SETTLED,
                NOON.minusSeconds(3_600),
                List.of("sub-approver", "sub-worker"));
    }

    static Link link(String sha256) {
        return new Link(sha256, NOON.plusSeconds(60), "sub-officer", NOON);
    }

    public static Opinion content() {
        return new Opinion(SETTLED, 5, List.of(Reason.FAST), null, null);
    }

    static Opinion complaint() {
        return new Opinion(
                new Receipt(39_000_000, Map.of("RICE/GRAM", 45_000L)),
                1,
                List.of(Reason.SLOW, Reason.UNCLEAR),
                Complaint.ASKED_FOR_MONEY,
                "Bị đòi 1 triệu");
    }

    static Feedback.Given given(Opinion opinion, @Nullable String by, boolean followedUp) {
        return new Feedback.Given(
                "fb-1",
                settlement(false),
                opinion,
                by == null ? Channel.LINK : Channel.COLLABORATOR,
                by,
                NOON,
                followedUp);
    }
}
