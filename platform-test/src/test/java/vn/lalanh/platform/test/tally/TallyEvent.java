package vn.lalanh.platform.test.tally;

public sealed interface TallyEvent {

    record Counted(String source, int amount) implements TallyEvent {}

    record Shut() implements TallyEvent {}

    /** Nobody outside is told. */
    record Reopened() implements TallyEvent {}
}
