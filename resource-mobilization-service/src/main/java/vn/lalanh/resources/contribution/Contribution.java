package vn.lalanh.resources.contribution;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.Instant;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.resources.contribution.ContributionCommand.ConfirmPlaced;
import vn.lalanh.resources.contribution.ContributionCommand.MoveOn;
import vn.lalanh.resources.contribution.ContributionCommand.RecordContribution;
import vn.lalanh.resources.contribution.ContributionEvent.ContributionReceived;
import vn.lalanh.resources.contribution.ContributionEvent.ContributionRecorded;
import vn.lalanh.resources.contribution.ContributionEvent.TrancheChanged;

/** One gift, from the books into its lot. Approved table: {@code src/test/approved/contribution-transitions.md}. */
public sealed interface Contribution {

    /** Nothing is known of it. */
    record Absent(String id) implements Contribution {}

    /**
     * On the books and on its way into this tranche of its lot. It goes to another one only after this one was full
     * without it; a full lot stays full, so that it can never get into two.
     */
    record Recorded(String id, Gift gift, int tranche) implements Known {}

    /** In its lot, from {@code from}, up to and without {@code to}. */
    record Received(String id, Gift gift, String lotId, int tranche, long from, long to, Instant at)
            implements Known {}

    /** On the books. */
    sealed interface Known extends Contribution {
        String id();

        Gift gift();
    }

    /** A state and what it is told. */
    record Step(Contribution contribution, ContributionCommand command) {}

    /** The id of a gift that came by hand: the donor's reference is used once. */
    static String idOf(String donorId, String reference) {
        return Ids.derive("con", donorId, reference);
    }

    static Decision<ContributionEvent> decide(
            Contribution contribution, ContributionCommand command) {
        return switch (new Step(contribution, command)) {
            case Step(Absent s, RecordContribution c) ->
                    accept(new ContributionRecorded(s.id(), c.gift(), c.tranche()));
            case Step(Absent _, ContributionCommand _) ->
                    refuse(ContributionRefusal.NO_SUCH_CONTRIBUTION);

            case Step(Recorded s, RecordContribution c) -> repeated(s.gift(), c.gift());
            case Step(Recorded s, ConfirmPlaced c) when s.tranche() == c.tranche() ->
                    accept(new ContributionReceived(c.from(), c.to(), c.at()));
            case Step(Recorded s, MoveOn c)
                    when s.tranche() == c.fullTranche() && c.tranche() > s.tranche() ->
                    accept(new TrancheChanged(c.tranche()));
            // a step somebody else has made in the meantime
            case Step(Recorded _, ContributionCommand _) -> alreadyDone();

            case Step(Received s, RecordContribution c) -> repeated(s.gift(), c.gift());
            case Step(Received _, ContributionCommand _) -> alreadyDone();
        };
    }

    private static Decision<ContributionEvent> repeated(Gift first, Gift now) {
        return first.sameAs(now) ? alreadyDone() : refuse(ContributionRefusal.REFERENCE_USED);
    }

    static Contribution evolve(Contribution contribution, ContributionEvent event) {
        return switch (event) {
            case ContributionRecorded e -> new Recorded(e.id(), e.gift(), e.tranche());
            case TrancheChanged e -> {
                Recorded s = recorded(contribution);
                yield new Recorded(s.id(), s.gift(), e.tranche());
            }
            case ContributionReceived e -> {
                Recorded s = recorded(contribution);
                yield new Received(
                        s.id(),
                        s.gift(),
                        s.gift().lot(s.tranche()).lotId(),
                        s.tranche(),
                        e.from(),
                        e.to(),
                        e.at());
            }
        };
    }

    private static Recorded recorded(Contribution contribution) {
        if (contribution instanceof Recorded recorded) {
            return recorded;
        }
        throw new IllegalArgumentException("not on its way into a lot");
    }
}
