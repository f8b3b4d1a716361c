package vn.lalanh.resources.contribution;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.lalanh.platform.money.Currency;
import vn.lalanh.platform.test.TransitionTable;
import vn.lalanh.resources.contribution.ContributionCommand.ConfirmPlaced;
import vn.lalanh.resources.contribution.ContributionCommand.MoveOn;
import vn.lalanh.resources.contribution.ContributionCommand.RecordContribution;
import vn.lalanh.resources.lot.Earmark;
import vn.lalanh.resources.lot.Resource;

class ContributionTransitionsTest {

    private static final Instant WHEN = Instant.parse("2026-10-01T02:00:00Z");

    private static Gift gift(long dong) {
        return new Gift(
                "don-1",
                "cam-1",
                "ref-1",
                new Resource.Cash(Currency.VND),
                dong,
                Earmark.ANY,
                WHEN);
    }

    @Test
    void answersEachCommandInEachState() {
        TransitionTable.of(
                        Contribution.class,
                        ContributionCommand.class,
                        Contribution::decide,
                        Contribution::evolve)
                .state(new Contribution.Absent("con-1"))
                .state(new Contribution.Recorded("con-1", gift(50_000), 1))
                .state(
                        new Contribution.Received(
                                "con-1", gift(50_000), "lot-1", 1, 0, 50_000, WHEN))
                .command(new RecordContribution(gift(50_000), 0))
                .command("another gift", new RecordContribution(gift(60_000), 0))
                .command(new ConfirmPlaced(1, 0, 50_000, WHEN))
                .command("another tranche", new ConfirmPlaced(0, 0, 50_000, WHEN))
                .command(new MoveOn(1, 2))
                .command("too late", new MoveOn(0, 1))
                .matches("contribution-transitions");
    }
}
