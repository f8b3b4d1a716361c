package vn.lalanh.assessment.posting;

/** What can happen to a posting. It ends without anybody saying so. */
public sealed interface PostingEvent {

    record DecisionsPosted(Notice notice) implements PostingEvent {}
}
