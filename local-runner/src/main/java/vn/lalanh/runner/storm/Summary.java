package vn.lalanh.runner.storm;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a person can check, as read over HTTP.
 *
 * @param checks the sums, and whether each holds
 * @param slowest the settled case that took longest; absent where none is settled
 * @param example a case with its timeline
 * @param trace of a gift that a part of the example was paid from
 */
public record Summary(
        Map<String, Long> casesByState,
        JsonNode totals,
        JsonNode statement,
        List<Check> checks,
        @Nullable Told slowest,
        @Nullable Told example,
        @Nullable JsonNode trace) {

    public Summary {
        checks = List.copyOf(checks);
    }

    /** One sum. */
    public record Check(boolean holds, String sentence) {}

    /** A case and all that was announced about it. */
    record Told(JsonNode found, JsonNode timeline, Duration took) {

        static final String SETTLED = "case-settled";

        boolean settled() {
            return timeline.path("entries").valueStream().anyMatch(e -> type(e).contains(SETTLED));
        }

        static String type(JsonNode entry) {
            return entry.path("type").asString("");
        }

        boolean inMoney() {
            return found.path("lines")
                    .valueStream()
                    .anyMatch(line -> line.path("amount").isNumber());
        }

        int entries() {
            return timeline.path("entries").size();
        }

        String id() {
            return found.path("id").asString();
        }
    }

    public boolean balanced() {
        return checks.stream().allMatch(Check::holds);
    }
}
