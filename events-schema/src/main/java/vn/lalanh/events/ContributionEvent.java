package vn.lalanh.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Topic {@code resources.contributions}, key: the contribution's id. */
public sealed interface ContributionEvent extends ContractEvent
        permits ContributionEvent.ContributionRecordedV1,
                ContributionEvent.ContributionReceivedV1,
                ContributionEvent.ContributionRefusedV1,
                Unrecognized {

    /** A gift is on the books. Exactly one of {@code amount} and {@code goods} is present. */
    record ContributionRecordedV1(
            String contributionId,
            String donorId,
            String campaignId,
            @Nullable Amount amount,
            @Nullable Goods goods,
            Earmark earmark,
            Instant recordedAt)
            implements ContributionEvent {}

    /** The gift has arrived and can be used; {@code lotId} is the lot it became a part of. */
    record ContributionReceivedV1(String contributionId, String lotId, Instant receivedAt)
            implements ContributionEvent {}

    /** The gift cannot be taken. */
    record ContributionRefusedV1(String contributionId, String reasonCode)
            implements ContributionEvent {}
}
