package vn.lalanh.assessment.followup;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.followup.FollowUpCommand.MarkOverdue;
import vn.lalanh.assessment.followup.FollowUpCommand.OpenFollowUp;
import vn.lalanh.assessment.followup.FollowUpCommand.ResolveFollowUp;
import vn.lalanh.assessment.followup.FollowUpCommand.TakeFollowUp;
import vn.lalanh.assessment.followup.FollowUpEvent.FollowUpOpened;
import vn.lalanh.assessment.followup.FollowUpEvent.FollowUpPassedItsDay;
import vn.lalanh.assessment.followup.FollowUpEvent.FollowUpResolved;
import vn.lalanh.assessment.followup.FollowUpEvent.FollowUpTaken;
import vn.lalanh.platform.decision.Decision;

/** One matter to be looked into and answered. Approved table: {@code src/test/approved/follow-up-transitions.md}. */
public sealed interface FollowUp {

    String id();

    /** Nobody has said anything. */
    record Absent(String id) implements FollowUp {}

    /** Waits for an answer. {@code assignee} is null until somebody takes it. */
    record Open(
            String id, Matter matter, Instant openedAt, Instant dueAt, @Nullable String assignee)
            implements Pending {}

    /** Waits for an answer that should be there already. */
    record Overdue(
            String id, Matter matter, Instant openedAt, Instant dueAt, @Nullable String assignee)
            implements Pending {}

    /** Answered, for ever. */
    record Resolved(
            String id,
            Matter matter,
            Instant openedAt,
            Instant dueAt,
            @Nullable String assignee,
            Resolution resolution)
            implements Known {
        public boolean late() {
            return resolution.at().isAfter(dueAt);
        }
    }

    /** Every state with a matter. */
    sealed interface Known extends FollowUp {
        Matter matter();

        Instant openedAt();

        Instant dueAt();

        @Nullable String assignee();
    }

    /** Every state that waits for an answer. */
    sealed interface Pending extends Known {}

    /** A state and what it is told. */
    record Step(FollowUp followUp, FollowUpCommand command) {}

    /** The whole life cycle. */
    static Decision<FollowUpEvent> decide(FollowUp followUp, FollowUpCommand command) {
        return switch (new Step(followUp, command)) {
            case Step(Absent _, OpenFollowUp c) ->
                    accept(new FollowUpOpened(c.matter(), c.at(), c.dueAt()));
            case Step(Absent _, FollowUpCommand _) -> refuse(FollowUpRefusal.NO_SUCH_FOLLOW_UP);

            case Step(Known s, OpenFollowUp c) when s.matter().equals(c.matter()) -> alreadyDone();
            case Step(Known _, OpenFollowUp _) -> refuse(FollowUpRefusal.OPENED_DIFFERENTLY);

            case Step(Pending s, TakeFollowUp c) when c.by().equals(s.assignee()) -> alreadyDone();
            case Step(Pending s, TakeFollowUp c) when s.matter().concerned().contains(c.by()) ->
                    refuse(FollowUpRefusal.CONCERNED_MAY_NOT);
            case Step(Pending _, TakeFollowUp c) -> accept(new FollowUpTaken(c.by()));
            case Step(Pending s, ResolveFollowUp c)
                    when s.matter().concerned().contains(c.resolution().by()) ->
                    refuse(FollowUpRefusal.CONCERNED_MAY_NOT);
            case Step(Pending _, ResolveFollowUp c) -> accept(new FollowUpResolved(c.resolution()));

            case Step(Open s, MarkOverdue c) when c.now().isBefore(s.dueAt()) ->
                    refuse(FollowUpRefusal.NOT_OVERDUE);
            case Step(Open _, MarkOverdue _) -> accept(new FollowUpPassedItsDay());
            case Step(Overdue _, MarkOverdue _) -> alreadyDone();

            case Step(Resolved s, ResolveFollowUp c) when s.resolution().repeats(c.resolution()) ->
                    alreadyDone();
            case Step(Resolved _, FollowUpCommand _) -> refuse(FollowUpRefusal.ALREADY_RESOLVED);
        };
    }

    /** Builds the next state. */
    static FollowUp evolve(FollowUp followUp, FollowUpEvent event) {
        return switch (event) {
            case FollowUpOpened e -> new Open(followUp.id(), e.matter(), e.at(), e.dueAt(), null);
            case FollowUpTaken e -> taken(pending(followUp), e.by());
            case FollowUpPassedItsDay _ -> {
                Pending s = pending(followUp);
                yield new Overdue(s.id(), s.matter(), s.openedAt(), s.dueAt(), s.assignee());
            }
            case FollowUpResolved e -> {
                Pending s = pending(followUp);
                yield new Resolved(
                        s.id(), s.matter(), s.openedAt(), s.dueAt(), s.assignee(), e.resolution());
            }
        };
    }

    private static FollowUp taken(Pending state, String by) {
        return switch (state) {
            case Open s -> new Open(s.id(), s.matter(), s.openedAt(), s.dueAt(), by);
            case Overdue s -> new Overdue(s.id(), s.matter(), s.openedAt(), s.dueAt(), by);
        };
    }

    private static Pending pending(FollowUp followUp) {
        if (followUp instanceof Pending s) {
            return s;
        }
        throw new IllegalStateException(followUp.id() + " waits for no answer");
    }
}
