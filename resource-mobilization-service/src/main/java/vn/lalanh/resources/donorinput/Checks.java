package vn.lalanh.resources.donorinput;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lalanh.platform.money.Currency;
import vn.lalanh.resources.campaign.CampaignRefusal;
import vn.lalanh.resources.campaign.CampaignService;
import vn.lalanh.resources.contribution.Gift;
import vn.lalanh.resources.contribution.GoodsSettings;
import vn.lalanh.resources.donor.Donor;
import vn.lalanh.resources.donor.Donors;
import vn.lalanh.resources.donorinput.DonorInputCommand.TakeIn;
import vn.lalanh.resources.donorinput.DonorInputCommand.TurnAway;
import vn.lalanh.resources.donorinput.Reading.Offer;
import vn.lalanh.resources.donorinput.Reading.Problem;
import vn.lalanh.resources.donorinput.Reading.What;
import vn.lalanh.resources.lot.Resource;

/** Holds what donors say against what we know: one query a batch for donors, one for campaigns. */
@Service
public class Checks {

    private static final Problem UNKNOWN_DONOR =
            new Problem(
                    "ce_source",
                    "Nhà hảo tâm này chưa đăng ký; hãy đăng ký với Mặt trận Tổ quốc trước khi gửi.",
                    "This donor is not registered; register with the Fatherland Front first.");

    private static final Problem UNKNOWN_GOODS =
            new Problem(
                    "/goods",
                    "Mã hàng hoặc đơn vị tính không có trong danh mục hàng cứu trợ; hãy sửa lại.",
                    "Goods code or unit is not in the catalogue of relief goods; correct it.");

    private final Donors donors;
    private final CampaignService campaigns;
    private final GoodsSettings goods;

    public Checks(Donors donors, CampaignService campaigns, GoodsSettings goods) {
        this.donors = donors;
        this.campaigns = campaigns;
        this.goods = goods;
    }

    /** What each reading comes to, in order. */
    List<DonorInputCommand> of(List<Reading> readings, Instant now) {
        Set<String> known =
                donors.findAll(
                                readings.stream()
                                        .map(reading -> Donor.idOf(reading.donorKey()))
                                        .collect(Collectors.toSet()))
                        .keySet();
        Map<String, CampaignRefusal> closed =
                campaigns.closed(
                        readings.stream()
                                .map(Reading::offer)
                                .filter(Objects::nonNull)
                                .map(Offer::campaignId)
                                .collect(Collectors.toSet()),
                        Gift.dayOf(now));
        return readings.stream().map(reading -> command(reading, known, closed, now)).toList();
    }

    private DonorInputCommand command(
            Reading reading, Set<String> known, Map<String, CampaignRefusal> closed, Instant now) {
        String donorId = Donor.idOf(reading.donorKey());
        Source source =
                new Source(
                        known.contains(donorId) ? reading.donorKey() : null,
                        reading.position(),
                        reading.eventId(),
                        reading.contentHash());
        List<Problem> problems = new ArrayList<>(reading.problems());
        if (source.donorKey() == null) {
            problems.add(UNKNOWN_DONOR);
        }
        Offer offer = reading.offer();
        String reference = reading.eventId();
        if (offer == null || reference == null) {
            return new TurnAway(source, problems);
        }
        CampaignRefusal refusal = closed.get(offer.campaignId());
        if (refusal != null) {
            problems.add(new Problem("/campaignId", refusal.vi(), refusal.en()));
        }
        Resource resource = resource(offer.what(), problems);
        return resource == null || !problems.isEmpty()
                ? new TurnAway(source, problems)
                : new TakeIn(
                        source,
                        new Gift(
                                donorId,
                                offer.campaignId(),
                                reference,
                                resource,
                                units(offer.what()),
                                offer.earmark(),
                                now));
    }

    private @Nullable Resource resource(What what, List<Problem> problems) {
        return switch (what) {
            case What.Money money -> new Resource.Cash(Currency.valueOf(money.currency()));
            case What.Goods delivered -> {
                Optional<Resource> resource =
                        goods.resource(delivered.code(), delivered.unit(), null);
                if (resource.isEmpty()) {
                    problems.add(UNKNOWN_GOODS);
                }
                yield resource.orElse(null);
            }
        };
    }

    private static long units(What what) {
        return switch (what) {
            case What.Money money -> money.value();
            case What.Goods goods -> goods.quantity();
        };
    }
}
