package vn.lalanh.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Topic {@code donors.<donor key>.contributions}: written by a donor's own system, believed only after checks. */
public sealed interface DonorEvent extends ContractEvent
        permits DonorEvent.ContributionOfferedV1, Unrecognized {

    /**
     * A gift that the donor's bank has credited or whose goods it has delivered.
     *
     * @param campaignId the campaign it is given to
     * @param amount present for money
     * @param goods present for goods
     * @param earmark what it may be used for; absent means anything
     * @param creditedAt when it was credited or delivered
     */
    record ContributionOfferedV1(
            String campaignId,
            @Nullable Amount amount,
            @Nullable Goods goods,
            @Nullable Earmark earmark,
            Instant creditedAt)
            implements DonorEvent {}
}
