package vn.lalanh.runner.storm;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.lalanh.runner.storm.Summary.Told;

/** Reads the summary from the system, as an auditor would: afterwards, from outside, and from a bank that knows nothing of it. */
public final class Accounts {

    /** More timelines than these are not read: a person waits for the summary. */
    private static final int MOST_TIMELINES = 1_000;

    private static final int MOST_SOURCES = 10;

    private static final Duration TIMELINES_LAG = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int LOOKS = 20;

    private final Api api;
    private final Addresses addresses;

    public Accounts(Api api, Addresses addresses) {
        this.api = api;
        this.addresses = addresses;
    }

    /** Whether there is anything to sum up. */
    public boolean anything() {
        return !states().isEmpty();
    }

    public Summary read() {
        List<Told> cases = cases();
        JsonNode totals = totalsAtRest();
        JsonNode statement =
                api.open(addresses.bank().resolve("/statement"), "Reading the bank's statement");
        Told example =
                longest(cases, told -> told.settled() && told.inMoney())
                        .orElseGet(() -> longest(cases, Told::settled).orElse(null));
        return new Summary(
                states(),
                totals,
                statement,
                Checks.of(totals, statement, cases),
                cases.stream()
                        .filter(Told::settled)
                        .max(Comparator.comparing(Told::took))
                        .orElse(null),
                example,
                trace(cases));
    }

    /** The last events of the last case may be on their way still. */
    private JsonNode totalsAtRest() {
        JsonNode before = JsonNodeFactory.instance.nullNode();
        for (int i = 0; i < LOOKS; i++) {
            JsonNode totals =
                    api.get(Who.AUDITOR, addresses.resources().resolve("/totals"))
                            .required("Reading the totals of the fund");
            if (totals.equals(before)) {
                return totals;
            }
            before = totals;
            Pause.of(LOOK);
        }
        return before;
    }

    private static Optional<Told> longest(List<Told> cases, Predicate<Told> of) {
        return cases.stream().filter(of).max(Comparator.comparingInt(Told::entries));
    }

    private Map<String, Long> states() {
        Map<String, Long> states = new TreeMap<>();
        api.get(Who.AUDITOR, addresses.assessment().resolve("/cases/totals"))
                .required("Reading the totals of cases")
                .propertyStream()
                .forEach(one -> states.put(one.getKey(), one.getValue().asLong()));
        return states;
    }

    /** Of the gift with the smallest part in one of some settled cases: of somebody who gave little. */
    private @Nullable JsonNode trace(List<Told> cases) {
        return cases.stream()
                .filter(told -> told.settled() && told.inMoney())
                .limit(MOST_SOURCES)
                .flatMap(told -> sources(told.id()))
                .min(
                        Comparator.comparingLong(
                                // money before goods, and the smallest part
                                one ->
                                        one.path("code").asString().equals("VND")
                                                ? one.path("units").asLong()
                                                : Long.MAX_VALUE))
                .map(one ->
                        api.get(
                                        Who.AUDITOR,
                                        addresses
                                                .resources()
                                                .resolve(
                                                        "/contributions/"
                                                                + one.path("contributionId")
                                                                        .asString()
                                                                + "/trace"))
                                .required("Tracing a contribution"))
                .orElse(null);
    }

    private Stream<JsonNode> sources(String caseId) {
        return api.get(
                        Who.AUDITOR,
                        addresses
                                .resources()
                                .resolve("/reservations/of-case/" + caseId + "/sources"))
                .required("Reading where the money came from")
                .valueStream();
    }

    private List<Told> cases() {
        ConcurrentLinkedQueue<Told> told = new ConcurrentLinkedQueue<>();
        try (Crew crew = new Crew(8)) {
            for (JsonNode one : listed()) {
                crew.does(() -> told.add(told(one)));
            }
            crew.await(() -> {});
        }
        return List.copyOf(told);
    }

    private List<JsonNode> listed() {
        List<JsonNode> listed = new ArrayList<>();
        String after = "";
        do {
            JsonNode page =
                    api.get(Who.AUDITOR, addresses.assessment().resolve("/cases?limit=200" + after))
                            .required("Listing cases");
            page.path("items").forEach(listed::add);
            String next = page.path("next").asString(null);
            after =
                    next == null
                            ? null
                            : "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (after != null && listed.size() < MOST_TIMELINES);
        return listed;
    }

    /** The timeline is read from all topics and may be a moment behind. */
    private Told told(JsonNode found) {
        boolean settled = found.path("state").asString().equals("Settled");
        URI address =
                addresses
                        .assessment()
                        .resolve("/cases/" + found.path("id").asString() + "/timeline");
        long deadline = System.nanoTime() + TIMELINES_LAG.toNanos();
        while (true) {
            JsonNode timeline = api.get(Who.AUDITOR, address).required("Reading a timeline");
            Told told = new Told(found, timeline, took(timeline));
            boolean complete = (told.settled() || !settled) && timeline.path("gaps").isEmpty();
            if (complete || System.nanoTime() > deadline) {
                return told;
            }
            Pause.of(LOOK);
        }
    }

    private static Duration took(JsonNode timeline) {
        List<Instant> times =
                timeline.path("entries")
                        .valueStream()
                        .map(entry -> Instant.parse(entry.path("at").asString()))
                        .sorted()
                        .toList();
        return times.isEmpty()
                ? Duration.ZERO
                : Duration.between(times.getFirst(), times.getLast());
    }
}
