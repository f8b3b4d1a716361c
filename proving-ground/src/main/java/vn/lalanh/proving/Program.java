package vn.lalanh.proving;

import picocli.CommandLine;

/** A command line that answers what it does not understand with one sentence and status 2. */
final class Program {

    private Program() {}

    /** The status to leave with. */
    static int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setParameterExceptionHandler((wrong, _) -> {
                    CommandLine line = wrong.getCommandLine();
                    String help = line.getCommandName() + " --help";
                    line.getErr().println(wrong.getMessage() + "; xem (see) " + help + ".");
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(arguments);
    }
}
