package vn.lalanh.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lalanh.runner.storm.Addresses;
import vn.lalanh.runner.storm.Storm;
import vn.lalanh.runner.storm.StormSettings;
import vn.lalanh.runner.storm.Summary;
import vn.lalanh.runner.storm.Who;

class StormJourneyIT {

    private static final int CASES = 40;

    /** In this storm money is short, and one payment comes back. */
    private static final long SEED = 11;

    @TempDir Path directory;

    @Test
    void everyHouseholdIsHelpedOnceAndTheSumsAreFoundAgainAfterARestart() {
        Summary before;
        try (LocalJourney journey = LocalJourney.start(directory, new InThisJvm())) {
            Storm.Played played = journey.play(StormSettings.of(SEED, CASES));
            before = journey.summary();

            assertThat(played.retried()).as("payments that came back").isPositive();
            assertThat(played.answers()).containsKeys("RECORDED", "REPEATED", "REFUSED");
            assertThat(played.answers().values().stream().mapToInt(Integer::intValue).sum())
                    .as("every event of a donor has its answer")
                    .isEqualTo(2 * CASES + 1);
            LocalJourney.assertNothingLostNothingDoubled(before, played);
            assertThat(journey.deadLetters()).isZero();
            assertThat(before.statement().path("credits").asLong()).isPositive();
        }

        try (LocalJourney journey = LocalJourney.start(directory, new InThisJvm())) {
            Summary after = journey.summary();

            assertThat(after.totals()).isEqualTo(before.totals());
            assertThat(after.casesByState()).isEqualTo(before.casesByState());
            assertThat(after.statement()).isEqualTo(before.statement());
            assertRolesAreAsked(journey);
        }
    }

    /** All services in one JVM: none may have lost the proxies around its handlers to what another one brings along. */
    private static void assertRolesAreAsked(LocalJourney journey) {
        String gaps = "/timelines/with-gaps";
        assertThat(journey.status(Who.AUDITOR, Addresses::assessment, gaps)).isEqualTo(200);
        assertThat(journey.status(Who.OFFICER, Addresses::assessment, gaps)).isEqualTo(403);
        assertThat(journey.status(Who.AUDITOR, Addresses::registry, "/households/nobody"))
                .isEqualTo(403);
        assertThat(journey.status(Who.APPROVER, Addresses::disbursement, "/payouts/nobody"))
                .isEqualTo(403);
    }
}
