package vn.lalanh.resources.contribution.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.events.Amount;
import vn.lalanh.events.Cause;
import vn.lalanh.events.ContributionEvent.ContributionReceivedV1;
import vn.lalanh.events.ContributionEvent.ContributionRecordedV1;
import vn.lalanh.events.Earmark;
import vn.lalanh.events.Goods;
import vn.lalanh.platform.aggregate.Announcement;
import vn.lalanh.resources.contribution.Contribution;
import vn.lalanh.resources.contribution.Contribution.Received;
import vn.lalanh.resources.contribution.ContributionAnnouncements;
import vn.lalanh.resources.contribution.ContributionEvent;
import vn.lalanh.resources.contribution.ContributionEvent.ContributionReceived;
import vn.lalanh.resources.contribution.ContributionEvent.ContributionRecorded;
import vn.lalanh.resources.contribution.ContributionEvent.TrancheChanged;
import vn.lalanh.resources.contribution.Gift;
import vn.lalanh.resources.lot.Resource;

/** Domain event to contract event, one switch. */
@Component
class OutboxContributionAnnouncements implements ContributionAnnouncements {

    @Override
    public List<Announcement> of(Contribution contribution, ContributionEvent event) {
        return switch (event) {
            case ContributionRecorded e -> List.of(Announcement.of(e.id(), recorded(e)));
            case ContributionReceived e ->
                    contribution instanceof Received s
                            ? List.of(
                                    Announcement.of(
                                            s.id(),
                                            new ContributionReceivedV1(s.id(), s.lotId(), e.at())))
                            : List.of();
            case TrancheChanged _ -> List.of(); // how lots are cut is our own affair
        };
    }

    private static ContributionRecordedV1 recorded(ContributionRecorded e) {
        Gift gift = e.gift();
        return new ContributionRecordedV1(
                e.id(),
                gift.donorId(),
                gift.campaignId(),
                amount(gift),
                goods(gift),
                earmark(gift.earmark()),
                gift.recordedAt());
    }

    private static @Nullable Amount amount(Gift gift) {
        return gift.resource() instanceof Resource.Cash cash
                ? new Amount(gift.units(), cash.currency().name())
                : null;
    }

    private static @Nullable Goods goods(Gift gift) {
        return gift.resource() instanceof Resource.InKind goods
                ? new Goods(goods.code(), gift.units(), goods.unit().name())
                : null;
    }

    private static Earmark earmark(vn.lalanh.resources.lot.Earmark earmark) {
        String cause = earmark.cause();
        return new Earmark(
                cause == null ? null : Cause.valueOf(cause),
                earmark.communeCode(),
                earmark.benefit());
    }
}
