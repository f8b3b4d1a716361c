package vn.lalanh.runner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.lalanh.runner.Ports.Part;

/**
 * What was asked for on the command line; {@code help.txt} explains it to people.
 *
 * @param data all files of the system
 * @param storage where documents are kept
 * @param fresh begin without the data of earlier runs
 * @param cases of the storm
 * @param seed from which the storm is made; the same seed makes the same storm
 * @param demo whether to play the storm at all
 * @param again play the storm although there is data
 * @param simulate file of a norm book to try on the cases there are; null for none
 * @param exit leave after the summary
 * @param processes every part in a process of its own
 * @param help explain and leave
 */
record Options(
        Path data,
        Storage storage,
        boolean fresh,
        int cases,
        long seed,
        boolean demo,
        boolean again,
        @Nullable Path simulate,
        boolean exit,
        boolean processes,
        boolean help,
        Ports ports) {

    private static final int MOST_CASES = 20_000;
    private static final String[] SWITCHES = {
        "--fresh", "--no-demo", "--again", "--exit", "--processes"
    };

    /** @throws Wrong with one sentence that names the option and the remedy */
    static Options parse(List<String> arguments, Path defaultData) {
        ParseResult asked = asked(arguments);
        Ports ports = Ports.from(asked.matchedOptionValue("--port-base", Ports.DEFAULT_BASE));
        for (Part part : Part.values()) {
            ports = ports.with(part, asked.matchedOptionValue(part.option(), ports.of(part)));
        }
        if (ports.numbers().values().stream().distinct().count() < Part.values().length) {
            throw new Wrong("Two parts have the same port; give each --…-port its own number.");
        }
        return new Options(
                asked.matchedOptionValue("--data", defaultData),
                asked.matchedOptionValue("--store", new Storage.Disk()),
                asked.hasMatchedOption("--fresh"),
                asked.matchedOptionValue("--cases", 500),
                asked.matchedOptionValue("--seed", 20_261_111L),
                !asked.hasMatchedOption("--no-demo"),
                asked.hasMatchedOption("--again"),
                asked.matchedOptionValue("--simulate", (Path) null),
                asked.hasMatchedOption("--exit"),
                asked.hasMatchedOption("--processes"),
                asked.hasMatchedOption("--help"),
                ports);
    }

    private static ParseResult asked(List<String> arguments) {
        CommandSpec spec = CommandSpec.create();
        spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).build());
        for (String name : SWITCHES) {
            spec.addOption(OptionSpec.builder(name).build());
        }
        spec.addOption(valued("--data", Path.class, Path::of));
        spec.addOption(valued("--store", Storage.class, Storage::of));
        spec.addOption(valued("--cases", Integer.class, value -> whole(value, 1, MOST_CASES)));
        spec.addOption(valued("--simulate", Path.class, Options::file));
        spec.addOption(valued("--seed", Long.class, Options::whole));
        spec.addOption(valued("--port-base", Integer.class, value -> whole(value, 1_024, 65_500)));
        for (Part part : Part.values()) {
            spec.addOption(
                    valued(part.option(), Integer.class, value -> whole(value, 1_024, 65_535)));
        }
        try {
            return new CommandLine(spec)
                    .setOverwrittenOptionsAllowed(true)
                    .setExpandAtFiles(false)
                    .parseArgs(arguments.toArray(String[]::new));
        } catch (ParameterException wrong) {
            throw new Wrong(sentence(wrong));
        }
    }

    private static <T> OptionSpec valued(String name, Class<T> type, ITypeConverter<T> read) {
        return OptionSpec.builder(name).arity("1").type(type).converters(read).build();
    }

    private static String sentence(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unknown ->
                    "Unknown option %s; ./run --help lists them all."
                            .formatted(unknown.getUnmatched().getFirst());
            case MissingParameterException missing ->
                    "Option %s needs a value after it."
                            .formatted(name(missing.getMissing().getFirst()));
            default ->
                    Optional.ofNullable(wrong.getCause())
                            .map(why ->
                                    "Option %s %s."
                                            .formatted(name(wrong.getArgSpec()), why.getMessage()))
                            .orElseGet(() -> String.valueOf(wrong.getMessage()));
        };
    }

    private static String name(@Nullable ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : "";
    }

    private static int whole(String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // told below, together with numbers out of range
        }
        throw new TypeConversionException(
                "takes a whole number from %d to %d, not %s".formatted(least, most, value));
    }

    private static Path file(String value) {
        Path file = Path.of(value);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new TypeConversionException("takes a file that can be read, not " + value);
        }
        return file;
    }

    private static long whole(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException _) {
            throw new TypeConversionException("takes a whole number, not " + value);
        }
    }

    /** The command line cannot be followed. */
    static final class Wrong extends RuntimeException {
        Wrong(String sentence) {
            super(sentence);
        }
    }
}
