package vn.lalanh.resources.donorinput;

import java.util.List;
import vn.lalanh.resources.contribution.Gift;
import vn.lalanh.resources.donorinput.Reading.Problem;

/** What an input can be told. Never refused: a no is an answer to the donor. */
public sealed interface DonorInputCommand {

    /** Checked: can be taken. */
    record TakeIn(Source source, Gift gift) implements DonorInputCommand {}

    /** Cannot be taken. */
    record TurnAway(Source source, List<Problem> problems) implements DonorInputCommand {
        public TurnAway {
            problems = List.copyOf(problems);
        }
    }

    /** Its contribution is on the books. */
    record ConfirmYielded() implements DonorInputCommand {}
}
