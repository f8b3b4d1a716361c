package vn.lalanh.proving.kills;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import vn.lalanh.proving.kills.Announced.Source;
import vn.lalanh.proving.kills.ClientLog.Acknowledged;
import vn.lalanh.runner.storm.Addresses;
import vn.lalanh.runner.storm.Api;
import vn.lalanh.runner.storm.Who;

/**
 * Compares, when all is quiet again, what the client was told with what is in the topics and in the store; {@link Books}
 * does so with the money.
 */
final class Reckoning {

    private final ClientLog client;
    private final Announced announced;
    private final Stored stored;
    private final List<String> poison;
    private final Api api;
    private final Addresses at;
    private final List<String> violations = new ArrayList<>();
    private long checks;

    Reckoning(
            ClientLog client,
            Announced announced,
            Stored stored,
            List<String> poison,
            Api api,
            Addresses at) {
        this.client = client;
        this.announced = announced;
        this.stored = stored;
        this.poison = poison;
        this.api = api;
        this.at = at;
    }

    /** Everything that is wrong. */
    List<String> violations() {
        order();
        acknowledged();
        outboxes();
        timelines();
        held();
        Books books = new Books(client, api, at);
        violations.addAll(books.violations());
        checks += books.checks();
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

    /** Each aggregate's announcements are 1 to n, none missing, none overtaken. */
    private void order() {
        checks += announced.sources().size();
        violations.addAll(announced.violations());
    }

    private void acknowledged() {
        for (Acknowledged one : client.said()) {
            Source source = announced.sources().get(one.id());
            holds(
                    source != null && source.types.contains(one.event()),
                    "acknowledged and lost: %s of %s".formatted(one.event(), one.id()));
        }
        client.payees()
                .forEach((household, account) -> {
                    String now =
                            get(Who.OFFICER, at.registry(), "/households/" + household)
                                    .path("payee")
                                    .path("account")
                                    .asString();
                    holds(
                            account.equals(now),
                            "acknowledged and lost: payee of %s".formatted(household));
                });
        client.attempts()
                .forEach((payout, attempt) -> {
                    int now =
                            get(Who.TREASURER, at.disbursement(), "/payouts/" + payout)
                                    .path("attempt")
                                    .asInt();
                    holds(
                            now >= attempt,
                            "acknowledged and lost: attempt %d of %s".formatted(attempt, payout));
                });
    }

    /** What a document has ever announced is in its topic. */
    private void outboxes() {
        stored.lastSequences()
                .forEach((id, last) -> {
                    Source source = announced.sources().get(id);
                    holds(
                            source != null && source.highest == last,
                            "%s has written announcement %d, its topic ends at %d"
                                    .formatted(id, last, source == null ? 0 : source.highest));
                });
    }

    /** The reader of everything has followed every aggregate to its end. */
    private void timelines() {
        List<String> gaps = new ArrayList<>();
        Map<String, Long> followed = stored.followed(gaps);
        gaps.forEach(gap -> holds(false, "gap in a timeline: %s".formatted(gap)));
        announced
                .sources()
                .forEach((id, source) -> {
                    if (Readers.of(source.topic).contains("assessment-timeline")) {
                        holds(
                                followed.getOrDefault(id, 0L) == source.highest,
                                "the timelines know %s up to %d of %d"
                                        .formatted(
                                                id, followed.getOrDefault(id, 0L), source.highest));
                    }
                });
    }

    /** Held is what was poisoned, exactly; a copy for people there is of all of it, and of nothing else. */
    private void held() {
        Set<String> held = new HashSet<>();
        for (Document one : stored.held()) {
            held.add(
                    Poison.place(
                            one.getString("group"),
                            one.getString("topic"),
                            one.getInteger("partition"),
                            one.get("offset", Number.class).longValue()));
        }
        for (String place : poison) {
            holds(held.contains(place), "poison was swallowed: %s".formatted(place));
            holds(
                    announced.deadLetters().contains(place),
                    "no copy for people of poison: %s".formatted(place));
        }
        Set<String> innocent = new HashSet<>(held);
        innocent.addAll(announced.deadLetters());
        poison.forEach(innocent::remove);
        innocent.forEach(
                place -> holds(false, "held although it is no poison: %s".formatted(place)));
    }

    private JsonNode get(Who who, URI service, String path) {
        return api.get(who, service.resolve(path)).required("Reading " + path);
    }
}
