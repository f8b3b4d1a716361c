package vn.lalanh.runner.storm;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The appeal: who gives through which channel, and what comes too late. */
final class Fundraising implements AutoCloseable {

    private static final List<String> STORES =
            List.of("kho-trung-tam", "kho-phia-bac", "kho-phia-nam");

    private final Api api;
    private final Addresses addresses;
    private final LocalDate today;
    private final String campaignId;
    private final Map<String, String> donorIds = new LinkedHashMap<>();
    private final DonorSystems systems;

    /** Enters donors and the campaign. */
    Fundraising(Api api, Addresses addresses, long seed, LocalDate today) {
        this.api = api;
        this.addresses = addresses;
        this.today = today;
        Map<String, DonorSystems.Topics> topics = new LinkedHashMap<>();
        Stream.concat(Donor.WITH_SYSTEMS.stream(), Stream.of(Donor.LATE, Donor.PROVINCE))
                .forEach(donor -> topics.put(donor.key(), enter(donor)));
        this.campaignId = campaign(seed);
        this.systems = new DonorSystems(addresses.bootstrapServers(), topics, api.journal());
    }

    private DonorSystems.Topics enter(Donor donor) {
        JsonNode entered =
                api.post(
                                Who.FUNDRAISER,
                                addresses.resources().resolve("/donors"),
                                Map.of(
                                        "key", donor.key(),
                                        "name", donor.name(),
                                        "kind", donor.kind()))
                        .required("Entering donor " + donor.name());
        donorIds.put(donor.key(), entered.path("id").asString());
        return new DonorSystems.Topics(
                entered.path("contributionsTopic").asString(),
                entered.path("answersTopic").asString());
    }

    private String campaign(long seed) {
        return api.post(
                        Who.FUNDRAISER,
                        addresses.resources().resolve("/campaigns"),
                        Map.of(
                                "name",
                                "Chung tay sau cơn bão số " + Math.floorMod(seed, 1_000L),
                                "provinceCode",
                                Commune.PROVINCE,
                                "from",
                                today.minusDays(7).toString(),
                                "until",
                                today.plusDays(80).toString()))
                .required("Opening the campaign")
                .path("id")
                .asString();
    }

    /** What the treasury and the stores put in, and what donors announce: less than will be needed. */
    void first(Plan plan) {
        more(plan, "");
    }

    /**
     * The same for the next of several storms under one appeal.
     *
     * @param time tells the gifts of the province from those of other times
     */
    void more(Plan plan, String time) {
        give(Donor.PROVINCE, "money" + time, Map.of("amount", plan.provinceGives()));
        long each = plan.expectedRice() / STORES.size() / 1_000_000 * 1_000_000 + 5_000_000;
        for (String store : STORES) {
            // every line is given out of one store, so each holds enough for a while
            Map<String, Object> rice =
                    Map.of("code", "RICE", "quantity", each, "unit", "GRAM", "storeId", store);
            give(Donor.PROVINCE, store + time, Map.of("goods", rice));
        }
        systems.publish(plan.gifts(), campaignId, credited());
    }

    /** What is still missing, from one who comes late. */
    void late(long amount, String eventId) {
        Gift gift = new Gift(Donor.LATE.key(), eventId, Gift.Form.GOOD, amount, null, null);
        systems.publish(List.of(gift), campaignId, credited());
    }

    /** What the donors were told, by outcome. */
    Map<String, Integer> answers() {
        return systems.outcomes();
    }

    private void give(Donor donor, String what, Map<String, Object> gift) {
        Map<String, Object> body = new LinkedHashMap<>(gift);
        body.put("donorId", donorIds.get(donor.key()));
        body.put("campaignId", campaignId);
        body.put("reference", "%s %s %s".formatted(donor.key(), campaignId, what));
        JsonNode _ =
                api.post(Who.TREASURER, addresses.resources().resolve("/contributions"), body)
                        .required("Recording a contribution of " + donor.name());
    }

    /** The same all day, or a gift that is sent again would say something else than before. */
    private Instant credited() {
        return today.atStartOfDay(Storm.ZONE).toInstant();
    }

    @Override
    public void close() {
        systems.close();
    }
}
