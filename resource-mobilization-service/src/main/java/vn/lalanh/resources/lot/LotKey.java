package vn.lalanh.resources.lot;

import java.time.LocalDate;
import vn.lalanh.platform.identity.Ids;

/**
 * What the gifts of a lot have in common. All but the tranche is a family: when a lot has taken in as many gifts as it may,
 * the next tranche of its family begins.
 *
 * @param day on which the gifts were recorded, in Viet Nam
 * @param tranche from 0
 */
public record LotKey(
        String campaignId, Earmark earmark, Resource resource, LocalDate day, int tranche) {

    public String lotId() {
        return Ids.derive("lot", family(), Integer.toString(tranche));
    }

    public String family() {
        return Ids.derive("fam", campaignId, earmark.key(), resource.key(), day.toString());
    }

    public LotKey inTranche(int other) {
        return new LotKey(campaignId, earmark, resource, day, other);
    }
}
