package vn.lalanh.resources.donorinput;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lalanh.platform.money.Currency;
import vn.lalanh.platform.test.TransitionTable;
import vn.lalanh.resources.contribution.Gift;
import vn.lalanh.resources.donorinput.DonorInputCommand.ConfirmYielded;
import vn.lalanh.resources.donorinput.DonorInputCommand.TakeIn;
import vn.lalanh.resources.donorinput.DonorInputCommand.TurnAway;
import vn.lalanh.resources.donorinput.Reading.Problem;
import vn.lalanh.resources.lot.Earmark;
import vn.lalanh.resources.lot.Resource;

class DonorInputTransitionsTest {

    private static final Gift GIFT =
            new Gift(
                    "don-1",
                    "cam-1",
                    "e-1",
                    new Resource.Cash(Currency.VND),
                    50_000,
                    Earmark.ANY,
                    Instant.parse("2026-10-01T02:00:00Z"));
    private static final List<Problem> PROBLEMS = List.of(new Problem("ce_type", "sai", "wrong"));

    private static Source saying(String hash) {
        return new Source("ngan-hang", "donors.ngan-hang.contributions/0/1", "e-1", hash);
    }

    @Test
    void answersWhateverArrivesInEachState() {
        Source same = saying("same");
        TransitionTable.of(
                        DonorInput.class,
                        DonorInputCommand.class,
                        DonorInput::decide,
                        DonorInput::evolve)
                .state(new DonorInput.Absent("din-1"))
                .state(new DonorInput.Recorded("din-1", same, GIFT, "con-1", false))
                .state("yielded", new DonorInput.Recorded("din-1", same, GIFT, "con-1", true))
                .state(new DonorInput.Refused("din-1", same, PROBLEMS))
                .command(new TakeIn(same, GIFT))
                .command("other data", new TakeIn(saying("other"), GIFT))
                .command(new TurnAway(same, PROBLEMS))
                .command("other data", new TurnAway(saying("other"), PROBLEMS))
                .command(new ConfirmYielded())
                .facts(DonorInputCommand.class) // a no is an answer, never a refusal
                .matches("donor-input-transitions");
    }
}
