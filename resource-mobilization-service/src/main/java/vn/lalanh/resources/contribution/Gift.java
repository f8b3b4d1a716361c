package vn.lalanh.resources.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.lalanh.resources.lot.Earmark;
import vn.lalanh.resources.lot.LotKey;
import vn.lalanh.resources.lot.Resource;

/**
 * What was given. Never changes.
 *
 * @param reference the donor's own number for it, or the id of the donor's event
 * @param units whole base units of the resource, at least 1
 */
public record Gift(
        String donorId,
        String campaignId,
        String reference,
        Resource resource,
        long units,
        Earmark earmark,
        Instant recordedAt) {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    public Gift {
        if (units < 1) {
            throw new IllegalArgumentException("a gift is at least one unit");
        }
    }

    /** The day it counts for. */
    public LocalDate day() {
        return dayOf(recordedAt);
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, VIET_NAM);
    }

    public LotKey lot(int tranche) {
        return new LotKey(campaignId, earmark, resource, day(), tranche);
    }

    /** Whether it says the same, whenever it was said. */
    boolean sameAs(Gift other) {
        return donorId.equals(other.donorId)
                && campaignId.equals(other.campaignId)
                && reference.equals(other.reference)
                && resource.equals(other.resource)
                && units == other.units
                && earmark.equals(other.earmark);
    }
}
