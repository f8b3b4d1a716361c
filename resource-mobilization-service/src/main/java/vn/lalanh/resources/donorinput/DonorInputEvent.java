package vn.lalanh.resources.donorinput;

import java.util.List;
import vn.lalanh.resources.contribution.Gift;
import vn.lalanh.resources.donorinput.Reading.Problem;

/** What can happen to an input. */
public sealed interface DonorInputEvent {

    record InputRecorded(Source source, Gift gift, String contributionId)
            implements DonorInputEvent {}

    record InputRefused(Source source, List<Problem> problems) implements DonorInputEvent {
        public InputRefused {
            problems = List.copyOf(problems);
        }
    }

    /** The same was sent again. */
    record InputRepeated(Source source) implements DonorInputEvent {}

    /** Something else was sent under an id that is taken. */
    record IdUsedTwice(Source source) implements DonorInputEvent {}

    record InputYielded() implements DonorInputEvent {}
}
