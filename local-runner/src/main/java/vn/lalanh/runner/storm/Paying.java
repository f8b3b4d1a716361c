package vn.lalanh.runner.storm;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What officers and the treasurer do about payouts: hand over rice, set a payee right and pay again. */
final class Paying {

    private static final int PAGE = 200;

    private final Api api;
    private final URI disbursement;
    private final URI assessment;
    private final URI registry;
    private final Set<String> corrected = new HashSet<>();
    private int handedOver;
    private int retried;

    Paying(Api api, Addresses addresses) {
        this.api = api;
        this.disbursement = addresses.disbursement();
        this.assessment = addresses.assessment();
        this.registry = addresses.registry();
    }

    /** Gives out the goods that lie ready. */
    void handOver() {
        String after = null;
        do {
            JsonNode page = inState("Planned", after);
            List<String> ready = new ArrayList<>();
            for (JsonNode payout : page.path("items")) {
                if (payout.path("goods").isString()) {
                    ready.add(payout.path("id").asString());
                }
            }
            if (!ready.isEmpty()) {
                JsonNode _ =
                        api.post(
                                        Who.OFFICER,
                                        disbursement.resolve("/payouts/hand-overs"),
                                        Map.of("payoutIds", ready))
                                .required("Handing over goods");
                handedOver += ready.size();
            }
            after = page.path("next").asString(null);
        } while (after != null);
    }

    /** Finds the right account of whoever a payment came back from, and pays again. */
    void mend() {
        for (JsonNode payout : inState("Returned", null).path("items")) {
            JsonNode found =
                    api.get(
                                    Who.OFFICER,
                                    assessment.resolve(
                                            "/cases/" + payout.path("caseId").asString()))
                            .required("Reading a case");
            String householdId = found.path("householdId").asString();
            int attempt = payout.path("attempt").asInt();
            if (corrected.add(householdId + attempt)) {
                correct(householdId, attempt);
            }
            api.post(
                    Who.TREASURER,
                    disbursement.resolve("/payouts/" + payout.path("id").asString() + "/retry"),
                    Map.of("attempt", attempt));
            retried++;
        }
    }

    private void correct(String householdId, int attempt) {
        JsonNode household =
                api.get(Who.OFFICER, registry.resolve("/households/" + householdId))
                        .required("Reading a household");
        JsonNode payee = household.path("payee");
        Map<String, Object> right =
                Map.of(
                        "name", payee.path("name").asString(),
                        "bankCode", payee.path("bankCode").asString(),
                        "account", attempt + payee.path("account").asString());
        JsonNode _ =
                api.put(
                                Who.TREASURER,
                                registry.resolve("/households/" + householdId + "/payee"),
                                right)
                        .required("Setting a payee right");
    }

    int handedOver() {
        return handedOver;
    }

    int retried() {
        return retried;
    }

    private JsonNode inState(String state, @Nullable String after) {
        String rest = after == null ? "" : "&after=" + after;
        return api.get(
                        Who.TREASURER,
                        disbursement.resolve("/payouts?limit=" + PAGE + "&state=" + state + rest))
                .required("Listing payouts");
    }
}
