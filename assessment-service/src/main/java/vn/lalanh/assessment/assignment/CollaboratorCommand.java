package vn.lalanh.assessment.assignment;

/** What somebody on the duty roster can be told. */
public sealed interface CollaboratorCommand {

    /** From now on, this; also instead of another duty. */
    record PutOnRoster(String user, Duty duty) implements CollaboratorCommand {}

    /** Not there on these days; instead of any other ones. */
    record BeAway(Away away) implements CollaboratorCommand {}

    /** There again, or after all. */
    record BeBack() implements CollaboratorCommand {}

    /** For good. */
    record StrikeOff() implements CollaboratorCommand {}
}
