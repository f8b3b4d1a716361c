package vn.lalanh.runner.storm;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.lalanh.runner.storm.Casework.Reported;

/**
 * What social workers and approvers do, a list at a time: one visits and writes down what is there, then another person
 * approves on the version that came of it.
 */
final class Deciding {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    /** Somebody, or an event, was quicker, or the registry's announcement is still on its way: look again. */
    private static final Set<String> LATER =
            Set.of("stale-version", "household-not-known", "assessed-before-household-known");

    /** Decided in a storm that was interrupted. */
    private static final Set<String> PAST = Set.of("already-approved", "already-paid");

    private final Api api;
    private final URI cases;
    private final int tries;

    Deciding(Api api, Addresses addresses, Duration patience) {
        this.api = api;
        this.cases = addresses.assessment().resolve("/cases/");
        this.tries = Math.toIntExact(patience.dividedBy(BETWEEN_TRIES));
    }

    void decide(List<Reported> list) {
        List<Reported> open = list;
        Map<String, Long> seen = new HashMap<>(); // a fresh report needs no look before the visit
        for (int i = 0; i < tries && !open.isEmpty(); i++) {
            open = undecided(open, seen);
            open.forEach(one -> seen.put(one.caseId(), look(one)));
        }
        if (!open.isEmpty()) {
            throw new StormBroken(
                    "Case %s could not be decided in time.".formatted(open.getFirst().caseId()));
        }
    }

    /** Assesses and approves all, and returns those for which it is too early. */
    private List<Reported> undecided(List<Reported> list, Map<String, Long> seen) {
        List<Reported> later = new ArrayList<>();
        Map<Reported, Long> assessed =
                answers(
                        "assessments",
                        Who.SOCIAL_WORKER,
                        Map.of("assessments", visits(list, seen)),
                        list,
                        later);
        List<Map<String, Object>> approvals = new ArrayList<>();
        assessed.forEach((one, version) ->
                approvals.add(Map.of("caseId", one.caseId(), "version", version)));
        if (!approvals.isEmpty()) {
            Map<String, Object> body =
                    Map.of("approvals", approvals, "lookedAt", sample(approvals));
            Map<Reported, Long> _ =
                    answers("approvals", Who.APPROVER, body, List.copyOf(assessed.keySet()), later);
        }
        return later;
    }

    private static List<Map<String, Object>> visits(List<Reported> list, Map<String, Long> seen) {
        List<Map<String, Object>> visits = new ArrayList<>();
        for (Reported one : list) {
            Map<String, Object> visit = new LinkedHashMap<>();
            visit.put("caseId", one.caseId());
            Long version = seen.get(one.caseId());
            if (version != null) {
                visit.put("version", version);
            }
            visit.put("assessment", one.harm().assessment(one.household().personIds()));
            visits.add(visit);
        }
        return visits;
    }

    /** Like cases are approved at once by whoever has looked at a sample of them. */
    private List<String> sample(List<Map<String, Object>> approvals) {
        JsonNode answer =
                api.post(
                                Who.APPROVER,
                                cases.resolve("approvals/sample"),
                                Map.of("approvals", approvals))
                        .required("The sample of a list");
        List<String> lookAt = new ArrayList<>();
        answer.path("lookAt").forEach(id -> lookAt.add(id.asString()));
        return lookAt;
    }

    /** Which lines stand, with the version of their case. */
    private Map<Reported, Long> answers(
            String what,
            Who who,
            Map<String, Object> body,
            List<Reported> list,
            List<Reported> later) {
        JsonNode results = api.post(who, cases.resolve(what), body).required("A list of " + what);
        Map<Reported, Long> stand = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode result = results.path(i);
            String refusal = result.path("refusal").asString(null);
            if (refusal == null) {
                stand.put(list.get(i), result.path("version").asLong());
            } else if (LATER.contains(refusal)) {
                later.add(list.get(i));
            } else if (!PAST.contains(refusal)) {
                throw new StormBroken("A case could not be decided: " + result);
            }
        }
        return stand;
    }

    /** The version of a case whose household is known. */
    private long look(Reported one) {
        URI address = cases.resolve(one.caseId());
        for (int i = 0; i < tries; i++) {
            Api.Answer now = api.get(Who.APPROVER, address);
            JsonNode found = now.required("Reading a case");
            if (found.path("householdKnown").asBoolean() && now.etag() != null) {
                return Long.parseLong(now.etag().replace("\"", ""));
            }
            Pause.of(BETWEEN_TRIES);
        }
        throw new StormBroken(
                "The registry did not announce the household of case %s in time."
                        .formatted(one.caseId()));
    }
}
