package vn.lalanh.proving.kills;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.runner.storm.Addresses;
import vn.lalanh.runner.storm.Api;
import vn.lalanh.runner.storm.Who;

/** Compares what the donors gave with the fund's books, these with the bank's statement, and both with payouts and cases. */
final class Books {

    private final ClientLog client;
    private final Api api;
    private final Addresses at;
    private final List<String> violations = new ArrayList<>();
    private long checks;

    Books(ClientLog client, Api api, Addresses at) {
        this.client = client;
        this.api = api;
        this.at = at;
    }

    /** Everything that is wrong. */
    List<String> violations() {
        JsonNode statement = api.open(at.bank().resolve("/statement"), "Reading the statement");
        sums(statement);
        payments(statement);
        cases();
        return violations;
    }

    long checks() {
        return checks;
    }

    private void holds(boolean good, String otherwise) {
        checks++;
        if (!good) {
            violations.add(otherwise);
        }
    }

    private void sums(JsonNode statement) {
        JsonNode totals = get(Who.AUDITOR, at.resources(), "/totals");
        holds(
                totals.path("balanced").asBoolean(),
                "the fund's three books differ: %s".formatted(totals));
        JsonNode money = totals.path("money");
        balance(money, "paid");
        totals.path("goods").forEach(goods -> balance(goods, "handedOver"));
        long given = money.path("given").asLong();
        holds(
                given == client.money(),
                "the fund has %d đ, the donors gave %d đ".formatted(given, client.money()));
        long rice = totals.path("goods").path(0).path("given").asLong();
        holds(
                rice == client.grams(),
                "the stores have %d g, %d g were given".formatted(rice, client.grams()));
        long paid = money.path("paid").asLong();
        long debited = statement.path("paid").asLong();
        holds(paid == debited, "paid by the books %d đ, by the bank %d đ".formatted(paid, debited));
    }

    private void balance(JsonNode sum, String gone) {
        long there =
                sum.path("available").asLong()
                        + sum.path("reserved").asLong()
                        + sum.path(gone).asLong();
        holds(sum.path("given").asLong() == there, "made or lost: %s".formatted(sum));
    }

    /** One net debit for each payout that is settled, of its amount, and none for any other. */
    private void payments(JsonNode statement) {
        Map<String, Long> debits = new HashMap<>();
        Map<String, Long> net = new HashMap<>();
        for (JsonNode movement : statement.path("movements")) {
            String instruction = movement.path("instructionId").asString();
            long amount = movement.path("amount").asLong();
            boolean debit = movement.path("kind").asString().equals("DEBIT");
            net.merge(instruction, debit ? amount : -amount, Long::sum);
            if (debit) {
                debits.merge(instruction, 1L, Long::sum);
            }
        }
        debits.forEach((instruction, times) ->
                holds(times == 1, "%s was debited %d times".formatted(instruction, times)));
        for (String state : List.of("Planned", "Instructed", "Settled", "Returned", "Cancelled")) {
            pages(
                    Who.AUDITOR,
                    at.disbursement(),
                    "/payouts?state=" + state,
                    payout -> {
                        long paid = 0;
                        for (int attempt = 0;
                                attempt <= payout.path("attempt").asInt();
                                attempt++) {
                            String instruction =
                                    Ids.derive(
                                            "ins",
                                            payout.path("id").asString(),
                                            Integer.toString(attempt));
                            Long moved = net.remove(instruction);
                            paid += moved == null ? 0 : moved;
                        }
                        long due = state.equals("Settled") ? payout.path("amount").asLong() : 0;
                        holds(
                                paid == due,
                                "%s is %s and was paid %d đ, not %d đ"
                                        .formatted(payout.path("id").asString(), state, paid, due));
                    });
        }
        net.forEach((instruction, _) ->
                holds(false, "the bank knows %s, and no payout does".formatted(instruction)));
    }

    /** Every case at its end, none with a fact that nobody could follow. */
    private void cases() {
        get(Who.AUDITOR, at.assessment(), "/cases/totals")
                .propertyStream()
                .forEach(state ->
                        holds(
                                state.getKey().equals("Settled"),
                                "%s cases are %s".formatted(state.getValue(), state.getKey())));
        pages(
                Who.AUDITOR,
                at.assessment(),
                "/cases/unfollowed?",
                one ->
                        holds(
                                false,
                                "nobody follows a fact of case %s"
                                        .formatted(one.path("id").asString())));
    }

    private JsonNode get(Who who, URI service, String path) {
        return api.get(who, service.resolve(path)).required("Reading " + path);
    }

    private void pages(Who who, URI service, String path, Consumer<JsonNode> each) {
        String after = "";
        while (true) {
            JsonNode page = get(who, service, path + "&limit=200" + after);
            page.path("items").forEach(each);
            String next = page.path("next").asString(null);
            if (next == null) {
                return;
            }
            after = "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
    }
}
