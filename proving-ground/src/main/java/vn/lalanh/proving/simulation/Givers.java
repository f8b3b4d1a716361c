package vn.lalanh.proving.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lalanh.events.Amount;
import vn.lalanh.events.DonorEvent.ContributionOfferedV1;
import vn.lalanh.events.EventCodec;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.money.Currency;
import vn.lalanh.platform.money.Quantity;
import vn.lalanh.resources.ResourcesOnMemory;
import vn.lalanh.resources.contribution.Contribution;
import vn.lalanh.resources.contribution.Gift;
import vn.lalanh.resources.lot.Earmark;
import vn.lalanh.resources.lot.Resource;

/** Those who give: by hand at the Fatherland Front's desk, and by events on a topic of their own. */
final class Givers {

    private static final String BY_HAND = "don-1";
    private static final String TYPE = "vn.lalanh.donors.contribution-offered.v1";
    private static final String CAMPAIGN = "Mô phỏng (ví dụ)";

    private final Town town;
    private final Clients clients;
    private final Map<String, Long> expected = new TreeMap<>();
    private @Nullable String campaign;

    Givers(Town town, Clients clients) {
        this.town = town;
        this.clients = clients;
    }

    /** What must be on the books in the end, by resource. */
    Map<String, Long> expected() {
        return expected;
    }

    /** Before anything else: a campaign that is open and a donor who is known. */
    void prepare() {
        campaign = clients.ask(town.resources, "campaign", node -> node.openCampaign(CAMPAIGN));
        clients.ask(
                town.resources,
                "donor",
                node -> {
                    node.registerDonor(Town.DONOR);
                    return true;
                });
    }

    void money(Script.Deed.GiveMoney deed) {
        Resource dong = new Resource.Cash(Currency.VND);
        expected.merge(dong.code(), deed.dong(), Long::sum);
        give("money-" + deed.gift(), dong, deed.dong());
        if (deed.twice()) {
            give("money-" + deed.gift(), dong, deed.dong());
        }
    }

    void rice(Script.Deed.GiveRice deed) {
        Resource rice = new Resource.InKind("RICE", Quantity.Unit.GRAM, "kho-a");
        expected.merge(rice.code(), deed.grams(), Long::sum);
        give("rice-" + deed.gift(), rice, deed.grams());
    }

    private void give(String reference, Resource resource, long units) {
        String id = Contribution.idOf(BY_HAND, reference);
        var cause = clients.request(reference);
        clients.ask(
                town.resources,
                "give " + reference,
                node -> {
                    give(node, id, reference, resource, units, cause);
                    return true;
                });
        clients.acknowledged(
                "gift " + reference,
                () -> Officers.state(town.resources.store("contributions"), id) != null);
    }

    private void give(
            ResourcesOnMemory node,
            String id,
            String reference,
            Resource resource,
            long units,
            vn.lalanh.platform.aggregate.Cause cause) {
        Gift gift =
                new Gift(
                        BY_HAND, campaign(), reference, resource, units, Earmark.ANY, town.begin());
        node.contributions()
                .handle(List.of(node.contributions().recording(id, gift, cause)))
                .getFirst()
                .decided();
    }

    private String campaign() {
        return campaign == null ? "" : campaign;
    }

    void publish(Script.Deed.Publish deed) {
        String id = "event-of-donor-" + deed.event();
        switch (deed.kind()) {
            case ONCE -> good(id, deed.dong());
            case TWICE -> {
                good(id, deed.dong());
                clients.pause(5_000);
                again(id, deed.dong());
            }
            case OTHER_CONTENT_UNDER_THE_SAME_ID -> {
                good(id, deed.dong());
                clients.pause(5_000);
                again(id, deed.dong() + 1);
            }
            case MALFORMED -> write(id, "{\"campaignId\": 7}".getBytes(StandardCharsets.UTF_8));
        }
    }

    private void good(String id, long dong) {
        expected.merge("VND", dong, Long::sum);
        again(id, dong);
    }

    private void again(String id, long dong) {
        Instant credited = town.begin();
        write(
                id,
                EventCodec.data(
                        new ContributionOfferedV1(
                                campaign(), new Amount(dong, "VND"), null, null, credited)));
    }

    private void write(String id, byte[] data) {
        Map<String, byte[]> headers = new HashMap<>();
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_type",
                        TYPE,
                        "ce_source",
                        "/donors/" + Town.DONOR)
                .forEach((k, v) -> headers.put(k, v.getBytes(StandardCharsets.UTF_8)));
        town.broker().write(Topics.contributionsOf(Town.DONOR), id, headers, data);
    }
}
