package vn.lalanh.platform.test.tally;

/** What a tally is told. */
public sealed interface TallyCommand {

    /** What has happened elsewhere. */
    sealed interface TallyFact extends TallyCommand {}

    /** A negative amount is the bug on purpose. */
    record Count(String source, int amount) implements TallyFact {}

    record Close() implements TallyCommand {}

    record Reopen() implements TallyCommand {}
}
