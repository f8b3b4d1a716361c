package vn.lalanh.assessment.assignment;

/** What can happen to somebody on the duty roster. Nobody else is told. */
public sealed interface CollaboratorEvent {

    record TookDuty(String user, Duty duty) implements CollaboratorEvent {}

    record WentAway(Away away) implements CollaboratorEvent {}

    record CameBack() implements CollaboratorEvent {}

    record StruckOff() implements CollaboratorEvent {}
}
