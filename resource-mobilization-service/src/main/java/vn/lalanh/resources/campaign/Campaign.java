package vn.lalanh.resources.campaign;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.LocalDate;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.identity.Ids;

/** An appeal for gifts. */
public sealed interface Campaign {

    /** Decree 93/2021, Article 8: received for 90 days at most, the day of the launch included. */
    int MOST_DAYS = 90;

    /** Nothing is known of it. */
    record Absent(String id) implements Campaign {}

    /** Takes gifts from its first to its last day, both included. */
    record Open(String name, String provinceCode, LocalDate from, LocalDate until)
            implements Campaign {
        public boolean takesOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** To be opened for this period. */
    record OpenCampaign(String name, String provinceCode, LocalDate from, LocalDate until) {
        public String id() {
            return Ids.derive("cam", name, provinceCode, from.toString());
        }
    }

    /** It was opened. */
    record CampaignOpened(String name, String provinceCode, LocalDate from, LocalDate until) {}

    static Decision<CampaignOpened> decide(Campaign campaign, OpenCampaign c) {
        return switch (campaign) {
            case Absent _ when c.until().isBefore(c.from()) ->
                    refuse(CampaignRefusal.PERIOD_ENDS_BEFORE_IT_BEGINS);
            case Absent _ when c.until().isAfter(c.from().plusDays(MOST_DAYS - 1L)) ->
                    refuse(CampaignRefusal.PERIOD_TOO_LONG);
            case Absent _ ->
                    accept(new CampaignOpened(c.name(), c.provinceCode(), c.from(), c.until()));
            case Open s when s.until().equals(c.until()) -> alreadyDone();
            case Open _ -> refuse(CampaignRefusal.CAMPAIGN_DIFFERS);
        };
    }

    static Campaign evolve(Campaign campaign, CampaignOpened e) {
        return new Open(e.name(), e.provinceCode(), e.from(), e.until());
    }
}
