package vn.lalanh.assessment.posting;

/** What a posting can be told. */
public sealed interface PostingCommand {

    /** Post this. */
    record PostDecisions(Notice notice) implements PostingCommand {}
}
