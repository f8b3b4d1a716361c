package vn.lalanh.resources;

import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.resources.campaign.Campaign;
import vn.lalanh.resources.campaign.Campaigns;

/** The port in memory. */
final class MemoryCampaigns extends MemoryAggregates<Campaign> implements Campaigns {
    MemoryCampaigns(MemoryPlatform platform) {
        super(platform, "campaigns", Campaign.Absent::new);
    }
}
