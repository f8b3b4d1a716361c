package vn.lalanh.assessment.followup;

import java.time.Instant;

/** What can happen to a follow-up. Nobody else is told. */
public sealed interface FollowUpEvent {

    record FollowUpOpened(Matter matter, Instant at, Instant dueAt) implements FollowUpEvent {}

    record FollowUpTaken(String by) implements FollowUpEvent {}

    record FollowUpPassedItsDay() implements FollowUpEvent {}

    record FollowUpResolved(Resolution resolution) implements FollowUpEvent {}
}
