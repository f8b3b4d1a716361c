package vn.lalanh.assessment.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.protection.BreakGlass.Broken;
import vn.lalanh.assessment.protection.BreakGlass.Opening;
import vn.lalanh.assessment.protection.BreakGlass.Review;
import vn.lalanh.assessment.protection.BreakGlass.Reviewed;
import vn.lalanh.assessment.protection.BreakGlass.Verdict;
import vn.lalanh.assessment.protection.BreakGlassCommand.OpenCase;
import vn.lalanh.assessment.protection.BreakGlassCommand.ReviewOpenings;
import vn.lalanh.platform.test.TransitionTable;

class BreakGlassTransitionsTest {

    private static final Instant NIGHT = Instant.parse("2026-11-20T17:00:00Z");
    private static final Duration OPEN_FOR = Duration.ofHours(4);
    private static final Instant LATER = NIGHT.plus(OPEN_FOR);
    private static final String ID = BreakGlass.idOf("case-1", "sub-worker");

    @Test
    void matchesTheApprovedTable() {
        TransitionTable.of(
                        BreakGlass.class,
                        BreakGlassCommand.class,
                        BreakGlass::decide,
                        BreakGlass::evolve)
                .state(new BreakGlass.Whole(ID))
                .state("once", broken(opening(NIGHT, null)))
                .state(
                        "again after a justified one",
                        broken(
                                opening(NIGHT.minus(OPEN_FOR), review(Verdict.JUSTIFIED)),
                                opening(NIGHT, null)))
                .state("justified", reviewed(review(Verdict.JUSTIFIED)))
                .state("unjustified", reviewed(review(Verdict.UNJUSTIFIED)))
                .command("at once", open(NIGHT.plusSeconds(60)))
                .command("after it has closed", open(LATER))
                .command("justified", new ReviewOpenings(review(Verdict.JUSTIFIED)))
                .command("unjustified", new ReviewOpenings(review(Verdict.UNJUSTIFIED)))
                .command(
                        "by who has opened",
                        new ReviewOpenings(
                                new Review(Verdict.JUSTIFIED, null, "sub-worker", LATER)))
                .matches("break-glass-transitions");
    }

    @Test
    void isOpenForItsTimeAndNoLonger() {
        BreakGlass once = broken(opening(NIGHT, null));

        assertThat(BreakGlass.isOpen(new BreakGlass.Whole(ID), NIGHT)).isFalse();
        assertThat(BreakGlass.isOpen(once, NIGHT)).isTrue();
        assertThat(BreakGlass.isOpen(once, LATER.minusMillis(1))).isTrue();
        assertThat(BreakGlass.isOpen(once, LATER)).isFalse();
    }

    @Test
    void closesAtOnceWhenThereWasNoNeed() {
        assertThat(BreakGlass.isOpen(reviewed(review(Verdict.JUSTIFIED)), NIGHT)).isTrue();
        assertThat(BreakGlass.isOpen(reviewed(review(Verdict.UNJUSTIFIED)), NIGHT)).isFalse();
    }

    private static OpenCase open(Instant at) {
        return new OpenCase(
                "case-1",
                "sub-worker",
                "worker",
                "DANGER_TO_LIFE",
                "gọi lúc nửa đêm",
                at,
                at.plus(OPEN_FOR));
    }

    private static Opening opening(Instant at, @Nullable Review review) {
        return new Opening(
                "worker", "DANGER_TO_LIFE", "gọi lúc nửa đêm", at, at.plus(OPEN_FOR), review);
    }

    private static Review review(Verdict verdict) {
        return new Review(verdict, null, "sub-officer", NIGHT.plusSeconds(3_600));
    }

    private static BreakGlass broken(Opening... openings) {
        return new Broken(ID, "case-1", "sub-worker", Arrays.asList(openings));
    }

    private static BreakGlass reviewed(Review review) {
        return new Reviewed(ID, "case-1", "sub-worker", List.of(opening(NIGHT, review)));
    }
}
