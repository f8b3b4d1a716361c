package vn.lalanh.assessment.followup;

import java.time.Instant;

/** What a follow-up can be told. */
public sealed interface FollowUpCommand {

    /** Somebody must look into it until then. */
    record OpenFollowUp(Matter matter, Instant at, Instant dueAt) implements FollowUpCommand {}

    /** This person looks into it, from now on instead of any other one. */
    record TakeFollowUp(String by) implements FollowUpCommand {}

    /** The clock has looked. */
    record MarkOverdue(Instant now) implements FollowUpCommand {}

    /** This is the answer. */
    record ResolveFollowUp(Resolution resolution) implements FollowUpCommand {}
}
