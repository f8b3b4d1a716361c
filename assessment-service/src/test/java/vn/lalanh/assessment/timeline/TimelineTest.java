package vn.lalanh.assessment.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.assessment.timeline.Timeline.Change;
import vn.lalanh.assessment.timeline.Timeline.Change.GapFound;
import vn.lalanh.assessment.timeline.Timeline.Entry;
import vn.lalanh.assessment.timeline.Timeline.Kept;
import vn.lalanh.assessment.timeline.Timeline.LeaveOut;
import vn.lalanh.assessment.timeline.Timeline.Place;
import vn.lalanh.assessment.timeline.Timeline.RecordEntry;
import vn.lalanh.assessment.timeline.Timeline.Told;
import vn.lalanh.platform.decision.Decision;

class TimelineTest {

    @Test
    void sequencesOfSeveralSourcesWithoutGapRaiseNoAlarm() {
        Kept kept =
                after(at("case-1", 1, 1), at("res-1", 1, 1), at("case-1", 1, 2), at("res-1", 1, 2));

        assertThat(kept.gaps()).isEmpty();
        assertThat(kept.entries()).hasSize(4);
    }

    @Test
    void aMissingAnnouncementIsFlagged() {
        assertThat(after(at("case-1", 1, 1), at("case-1", 1, 4)).gaps())
                .containsExactly("case-1 2..3");
    }

    @Test
    void aMissingFirstAnnouncementIsFlagged() {
        assertThat(after(at("case-1", 1, 2)).gaps()).containsExactly("case-1 1..1");
    }

    @Test
    void aRepeatIsNotKeptTwice() {
        Kept once = after(at("case-1", 1, 1), at("case-1", 1, 2));

        assertThat(Timeline.decide(once, at("case-1", 1, 1))).isEqualTo(Decision.alreadyDone());
        assertThat(Timeline.decide(once, at("case-1", 1, 2))).isEqualTo(Decision.alreadyDone());
    }

    @Test
    void aRestoredSourceGoesOnInItsNewEpoch() {
        Kept kept = after(at("case-1", 1, 1), at("case-1", 1, 2), at("case-1", 2, 2));

        assertThat(kept.gaps()).isEmpty();
        assertThat(Timeline.decide(kept, at("case-1", 2, 4)))
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted ->
                                assertThat(accepted.events().getFirst())
                                        .isEqualTo(new GapFound("case-1", 3, 3)));
    }

    @Test
    void whatAPersonHasLeftOutIsSaidAndIsNoGap() {
        Kept kept =
                after(
                        at("case-1", 1, 1),
                        new LeaveOut(at("case-1", 1, 2).entry()),
                        new LeaveOut(at("case-1", 1, 4).entry()),
                        at("case-1", 1, 6));

        assertThat(kept.gaps()).containsExactly("case-1 3..3", "case-1 5..5");
        assertThat(kept.entries()).hasSize(4);
    }

    @Test
    void whatWasLeftOutIsWrittenDownOnceAndRecordedWhenItComesAfterAll() {
        LeaveOut leaveOut = new LeaveOut(at("case-1", 1, 2).entry());
        Kept kept = after(at("case-1", 1, 1), leaveOut);

        assertThat(Timeline.decide(kept, leaveOut)).isEqualTo(Decision.alreadyDone());
        assertThat(Timeline.decide(kept, at("case-1", 1, 2))).isInstanceOf(Decision.Accepted.class);
    }

    private static Kept after(Told... commands) {
        Timeline timeline = new Timeline.Empty("case-1");
        for (Told command : commands) {
            if (Timeline.decide(timeline, command)
                    instanceof Decision.Accepted<Change>(var changes)) {
                for (Change change : changes) {
                    timeline = Timeline.evolve(timeline, change);
                }
            }
        }
        return (Kept) timeline;
    }

    private static RecordEntry at(String source, long epoch, long sequence) {
        return new RecordEntry(
                new Entry(
                        Instant.EPOCH,
                        "vn.lalanh.test",
                        source,
                        new Place(epoch, sequence),
                        new Sentence("một", "one")));
    }
}
