package vn.lalanh.proving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not understood gets one sentence and status 2, before anything is started. */
class CommandLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--nonsense",
                "nonsense --guards",
                "--histories",
                "--histories many",
                "--histories 0",
                "--histories -5",
                "--histories 1 --histories 2",
                "--histories 1 --minutes 0",
                "--histories 1 --store memory",
                "--kills 0",
                "--kills -1",
                "--kills 99999999999",
                "--replay 0",
                "--processes",
                "--minutes 5 --guards",
                "--seed 3 --guards",
                "--guards --store disk",
                "--failpoints --store postgres://localhost/",
                "--failpoints --store mongodb://127.0.0.1:1/"
            })
    void whatCannotBeProvedIsSaidInOneSentence(String arguments) {
        assertRefused(new Prove(), arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "relay nonsense",
                "--nonsense",
                "relay --cases 0",
                "relay --cases many",
                "relay --store postgres://localhost/",
                "micro --only nonsense",
                "micro --only Lots --publish",
                "micro --store disk",
                "micro --cases 7",
                "relay --only Lots",
                "--only Lots"
            })
    void whatCannotBeMeasuredIsSaidInOneSentence(String arguments) {
        assertRefused(new Bench(), arguments);
    }

    private static void assertRefused(Object command, String arguments) {
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int status =
                    Program.run(
                            command,
                            arguments.strip().isEmpty() ? new String[0] : arguments.split(" "));

            assertThat(status).isEqualTo(2);
            assertThat(said.toString(StandardCharsets.UTF_8).lines())
                    .singleElement()
                    .asString()
                    .contains("--help");
        } finally {
            System.setErr(err);
        }
    }
}
