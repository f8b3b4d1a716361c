package vn.lalanh.resources.donorinput;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.resources.lot.Earmark;

/**
 * What could be read of one record of a donor.
 *
 * @param donorKey of the topic it came from; what the record itself says about its sender is not believed
 * @param position topic, partition and offset
 * @param eventId its CloudEvents id, where it has a usable one
 * @param contentHash tells apart whether the same was sent again
 * @param offer absent where there are problems
 */
public record Reading(
        String donorKey,
        String position,
        @Nullable String eventId,
        String contentHash,
        @Nullable Offer offer,
        List<Problem> problems) {

    public Reading {
        problems = List.copyOf(problems);
        if ((offer == null) == problems.isEmpty()) {
            throw new IllegalArgumentException("either an offer or problems");
        }
    }

    /** A well-formed gift; whether it can be taken is not decided yet. */
    public record Offer(String campaignId, What what, Earmark earmark) {}

    /** Money or goods, never both. */
    public sealed interface What {

        record Money(long value, String currency) implements What {}

        record Goods(String code, long quantity, String unit) implements What {}
    }

    /**
     * One field that is wrong and how to mend it.
     *
     * @param field JSON pointer into the data, empty for all of it, or a CloudEvents attribute
     */
    public record Problem(String field, String vi, String en) {}
}
