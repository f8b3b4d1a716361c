package vn.lalanh.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lalanh.runner.HaltingLog.Moment;
import vn.lalanh.runner.storm.Storm;
import vn.lalanh.runner.storm.StormSettings;

/** A process is gone between save and publish, or between publish and mark. The next one carries on with the same files. */
class CrashJourneyIT {

    private static final int CASES = 20;
    private static final long SEED = 24;

    @TempDir Path directory;

    @ParameterizedTest(name = "{0} {1}, announcement {2}")
    @CsvSource({
        "RESOURCES,    BEFORE_PUBLISHING, 45",
        "ASSESSMENT,   AFTER_PUBLISHING,  30",
        "DISBURSEMENT, BEFORE_PUBLISHING, 12"
    })
    void nothingIsLostAndNothingDoubled(Service victim, Moment moment, int nth) throws Exception {
        assertThat(playUntilHalted(victim, moment, nth))
                .as(() -> "status of a halt: " + tail(directory.resolve("halted.log")))
                .isEqualTo(HaltingLog.HALTED);

        try (LocalJourney journey = LocalJourney.start(directory, new InThisJvm())) {
            Storm.Played played = journey.play(StormSettings.of(SEED, CASES));

            assertThat(played.finished()).isTrue();
            LocalJourney.assertNothingLostNothingDoubled(journey.summary(), played);
            assertThat(journey.deadLetters()).isZero();
        }
    }

    private int playUntilHalted(Service victim, Moment moment, int nth) throws Exception {
        Path output = directory.resolve("halted.log");
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-Xmx700m",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "--sun-misc-unsafe-memory-access=allow",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        HaltingSystem.class.getName(),
                                        directory.toString(),
                                        Long.toString(SEED),
                                        Integer.toString(CASES),
                                        victim.name(),
                                        moment.name(),
                                        Integer.toString(nth)))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            assertThat(process.waitFor(4, TimeUnit.MINUTES))
                    .as(() -> "halts in time: " + tail(output))
                    .isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String tail(Path output) {
        try {
            String all = Files.readString(output);
            return all.substring(Math.max(0, all.length() - 4_000));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
