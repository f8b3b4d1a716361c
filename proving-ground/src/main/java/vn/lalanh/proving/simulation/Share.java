package vn.lalanh.proving.simulation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process that lives through some of the histories. It tells what they saw so far, a line each time, and in its last
 * line what all of them saw.
 */
final class Share {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int NOBODY_LISTENS = 3;

    private Share() {}

    /** As arguments of {@link #main}. */
    static List<String> arguments(Simulation part) {
        return List.of(
                Long.toString(part.first()),
                Long.toString(part.histories()),
                part.most().toString());
    }

    static Sum read(String line) {
        return JSON.readValue(line, Sum.class);
    }

    static void main(String... arguments) {
        Simulation part =
                new Simulation(
                        Long.parseLong(arguments[0]),
                        Long.parseLong(arguments[1]),
                        Duration.parse(arguments[2]));
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        tell(out, part.sum(sofar -> tell(out, sofar)));
    }

    private static void tell(PrintStream out, Sum sum) {
        out.println(JSON.writeValueAsString(sum));
        if (out.checkError()) {
            System.exit(NOBODY_LISTENS); // whoever asked is gone
        }
    }
}
