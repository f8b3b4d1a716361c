package vn.lalanh.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Topic {@code donors.<donor key>.answers}: what became of each event of a donor. */
public sealed interface DonorAnswerEvent extends ContractEvent
        permits DonorAnswerEvent.ContributionAnsweredV1, Unrecognized {

    /**
     * The answer to one event.
     *
     * @param eventId the CloudEvents id it answers; absent where it could not be read
     * @param position topic/partition/offset of the event it answers
     * @param contributionId present when recorded or repeated
     * @param problems why it was refused, by field, in Vietnamese and English; empty otherwise
     */
    record ContributionAnsweredV1(
            @Nullable String eventId,
            String position,
            Outcome outcome,
            @Nullable String contributionId,
            List<Problem> problems)
            implements DonorAnswerEvent {
        public ContributionAnsweredV1 {
            problems = List.copyOf(problems);
        }
    }

    /** Open: unknown values read as {@link #UNKNOWN}. */
    enum Outcome {
        RECORDED,
        REPEATED,
        REFUSED,
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /** One field that is wrong and how to mend it. {@code field} is a JSON pointer or a CloudEvents attribute. */
    record Problem(String field, String vi, String en) {}
}
