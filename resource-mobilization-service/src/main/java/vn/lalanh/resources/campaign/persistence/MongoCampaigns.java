package vn.lalanh.resources.campaign.persistence;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;
import vn.lalanh.resources.campaign.Campaign;
import vn.lalanh.resources.campaign.Campaigns;

@Component
class MongoCampaigns extends MongoAggregates<Campaign> implements Campaigns {

    MongoCampaigns(MongoPlatform platform) {
        super(
                platform,
                new Shape<>(
                        "campaigns",
                        Campaign.class,
                        Campaign.Absent::new,
                        _ -> Map.of(),
                        List.of()));
    }
}
