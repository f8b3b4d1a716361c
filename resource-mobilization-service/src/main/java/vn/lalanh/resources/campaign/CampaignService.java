package vn.lalanh.resources.campaign;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.resources.campaign.Campaign.CampaignOpened;
import vn.lalanh.resources.campaign.Campaign.OpenCampaign;

/** Opens campaigns and says which ones take gifts. */
@Service
public class CampaignService {

    private final Campaigns campaigns;

    public CampaignService(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    public Outcome<Campaign, CampaignOpened> open(OpenCampaign command, Cause cause) {
        return campaigns
                .change(
                        List.of(new Addressed<>(command.id(), command, cause)),
                        Campaign::decide,
                        Campaign::evolve,
                        (_, _) -> List.of())
                .getFirst();
    }

    /** Why nothing is taken for these campaigns on this day; those that take gifts are not among the answers. */
    public Map<String, CampaignRefusal> closed(Collection<String> ids, LocalDate day) {
        var found = campaigns.findAll(ids);
        Map<String, CampaignRefusal> closed = new HashMap<>();
        for (String id : ids) {
            Campaign campaign =
                    Optional.ofNullable(found.get(id))
                            .map(current -> current.state())
                            .orElse(new Campaign.Absent(id));
            switch (campaign) {
                case Campaign.Absent _ -> closed.put(id, CampaignRefusal.NO_SUCH_CAMPAIGN);
                case Campaign.Open open when !open.takesOn(day) ->
                        closed.put(id, CampaignRefusal.CAMPAIGN_NOT_OPEN);
                case Campaign.Open _ -> {} // takes gifts
            }
        }
        return closed;
    }
}
