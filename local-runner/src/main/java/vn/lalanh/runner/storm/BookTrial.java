package vn.lalanh.runner.storm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Tries a norm book on every incident there is, and tells what it would have given beside what is in force. */
public final class BookTrial {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Set<String> OPEN = Set.of("Waiting", "Running");

    private final Api api;
    private final URI assessment;
    private final List<String> lines = new ArrayList<>();

    public BookTrial(Api api, Addresses addresses) {
        this.api = api;
        this.assessment = addresses.assessment();
    }

    /**
     * Line by line.
     *
     * @throws StormBroken where the book is none, or the simulation does not come to its end
     */
    public List<String> of(Path book) {
        JsonNode asked =
                api.post(
                                Who.ADMIN,
                                assessment.resolve("/simulations"),
                                Map.of("bookText", text(book), "incidents", incidents()))
                        .required("Asking for a simulation");
        JsonNode found =
                finished(assessment.resolve("/simulations/" + asked.path("id").asString()));
        told(found, found.path("results").path(0));
        return List.copyOf(lines);
    }

    private static String text(Path book) {
        try {
            return Files.readString(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> incidents() {
        List<String> ids = new ArrayList<>();
        api.get(Who.ADMIN, assessment.resolve("/incidents?limit=100"))
                .required("Listing incidents")
                .path("items")
                .forEach(one -> ids.add(one.path("id").asString()));
        return ids;
    }

    private JsonNode finished(URI address) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode found = api.get(Who.AUDITOR, address).required("Reading a simulation");
            String state = found.path("state").asString();
            if (state.equals("Finished")) {
                return found;
            }
            if (!OPEN.contains(state)) {
                throw new StormBroken("The simulation has not come to its end: " + found);
            }
            Pause.of(LOOK);
        }
        throw new StormBroken("The simulation did not come to its end in time.");
    }

    private void told(JsonNode simulation, JsonNode result) {
        JsonNode total = result.path("total");
        lines.add("");
        lines.add("MÔ PHỎNG " + simulation.path("book").asString() + " (simulation)");
        lines.add(
                "  %s hồ sơ quyết định lại trong %s ms: %s được nhiều hơn, %s ít hơn, %s như cũ"
                        .formatted(
                                figure(total.path("households")),
                                simulation.path("tookMillis").asString(),
                                figure(total.path("winners")),
                                figure(total.path("losers")),
                                figure(total.path("same"))));
        lines.add("  (cases decided again: more, less, the same)");
        row("", "đang có hiệu lực", "sách thử");
        both("tất cả tiền (all money)", result.path("money"));
        row(
                "hộ được giúp (households helped)",
                figure(result.path("coverage").path("helpedAgainst")),
                figure(result.path("coverage").path("helpedTried")));
        result.path("funds")
                .forEach(fund ->
                        both(
                                "%s %s"
                                        .formatted(
                                                fund.path("name").asString(),
                                                fund.path("unit").asString()),
                                fund.path("amount")));
        result.path("benefits")
                .forEach(benefit ->
                        both(
                                "%s %s"
                                        .formatted(
                                                benefit.path("name").asString(),
                                                benefit.path("unit").asString()),
                                benefit.path("amount")));
    }

    private void both(String what, JsonNode amounts) {
        row(what, figure(amounts.path("against")), figure(amounts.path("tried")));
    }

    private void row(String what, String against, String tried) {
        lines.add("  %-40s %18s %18s".formatted(what, against, tried));
    }

    private static String figure(JsonNode figure) {
        return figure.isNumber() ? Dong.number(figure.asLong()) : figure.asString();
    }
}
