package vn.lalanh.resources.contribution;

import java.time.Instant;

/** What a contribution can be told. */
public sealed interface ContributionCommand {

    /** {@code tranche}: where it is to go; a guess that the lot may refuse. */
    record RecordContribution(Gift gift, int tranche) implements ContributionCommand {}

    /** The lot has it at this place. */
    record ConfirmPlaced(int tranche, long from, long to, Instant at)
            implements ContributionCommand {}

    /** That tranche is full and does not hold it: it goes to this later one. */
    record MoveOn(int fullTranche, int tranche) implements ContributionCommand {}
}
