package vn.lalanh.runner;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import vn.lalanh.runner.Ports.Part;

/**
 * What was asked for on the command line.
 *
 * @param data all files of the system
 * @param fresh begin without the data of earlier runs
 * @param cases of the storm
 * @param seed from which the storm is made; the same seed makes the same storm
 * @param demo whether to play the storm at all
 * @param again play the storm although there is data
 * @param exit leave after the summary
 * @param processes every part in a process of its own
 * @param help explain and leave
 */
public record Options(
        Path data,
        boolean fresh,
        int cases,
        long seed,
        boolean demo,
        boolean again,
        boolean exit,
        boolean processes,
        boolean help,
        Ports ports) {

    static final int MOST_CASES = 20_000;

    /** Everything as it is without options. */
    public static Options defaults(Path data) {
        return new Options(
                data,
                false,
                500,
                20_261_111,
                true,
                false,
                false,
                false,
                false,
                Ports.from(Ports.DEFAULT_BASE));
    }

    /** @throws Wrong with one sentence that names the option and the remedy */
    static Options parse(List<String> arguments, Path defaultData) {
        Options options = defaults(defaultData);
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            options = options.with(rest.pop(), rest);
        }
        if (options.ports.numbers().values().stream().distinct().count() < Part.values().length) {
            throw new Wrong("Two parts have the same port; give each --…-port its own number.");
        }
        return options;
    }

    private Options with(String option, Deque<String> rest) {
        return switch (option) {
            case "--help", "-h" -> with(data, fresh, cases, seed, ports, option);
            case "--fresh" -> with(data, true, cases, seed, ports, option);
            case "--no-demo", "--again", "--exit", "--processes" ->
                    with(data, fresh, cases, seed, ports, option);
            case "--cases" ->
                    with(data, fresh, number(option, rest, 1, MOST_CASES), seed, ports, option);
            case "--seed" -> with(data, fresh, cases, seed(option, rest), ports, option);
            case "--data" -> with(Path.of(value(option, rest)), fresh, cases, seed, ports, option);
            case "--port-base" ->
                    with(
                            data,
                            fresh,
                            cases,
                            seed,
                            Ports.from(number(option, rest, 1_024, 65_500)),
                            option);
            default -> {
                Part part = part(option);
                int port = number(option, rest, 1_024, 65_535);
                yield with(data, fresh, cases, seed, ports.with(part, port), option);
            }
        };
    }

    private Options with(
            Path data, boolean fresh, int cases, long seed, Ports ports, String option) {
        return new Options(
                data,
                fresh,
                cases,
                seed,
                demo && !option.equals("--no-demo"),
                again || option.equals("--again"),
                exit || option.equals("--exit"),
                processes || option.equals("--processes"),
                help || option.equals("--help") || option.equals("-h"),
                ports);
    }

    private static Part part(String option) {
        for (Part part : Part.values()) {
            if (part.option().equals(option)) {
                return part;
            }
        }
        throw new Wrong("Unknown option " + option + "; ./run --help lists them all.");
    }

    private static String value(String option, Deque<String> rest) {
        String value = rest.poll();
        if (value == null || value.isBlank() || value.startsWith("--")) {
            throw new Wrong("Option " + option + " needs a value after it.");
        }
        return value;
    }

    private static int number(String option, Deque<String> rest, int least, int most) {
        String value = value(option, rest);
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // told below, together with numbers out of range
        }
        throw new Wrong(
                "Option %s takes a whole number from %d to %d, not %s."
                        .formatted(option, least, most, value));
    }

    private static long seed(String option, Deque<String> rest) {
        String value = value(option, rest);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException _) {
            throw new Wrong("Option %s takes a whole number, not %s.".formatted(option, value));
        }
    }

    /** The command line cannot be followed. */
    static final class Wrong extends RuntimeException {
        Wrong(String sentence) {
            super(sentence);
        }
    }
}
