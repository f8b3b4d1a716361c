package vn.lalanh.runner.storm;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What officers, social workers and approvers do, in the order in which they do it. */
final class Casework {

    private static final int BATCH = 1_000;
    private static final int PAGE = 200;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    private final Api api;
    private final URI registry;
    private final URI assessment;
    private final int tries;

    Casework(Api api, Addresses addresses, Duration patience) {
        this.api = api;
        this.registry = addresses.registry();
        this.assessment = addresses.assessment();
        this.tries = Math.toIntExact(patience.dividedBy(BETWEEN_TRIES));
    }

    /** A household as the registry knows it. */
    record Registered(String id, List<String> personIds) {
        Registered {
            personIds = List.copyOf(personIds);
        }
    }

    /** A case that was reported. */
    record Reported(String caseId, Harm harm, Registered household) {}

    /** Loads the book of one commune. */
    void load(Commune commune, List<Household> households) {
        String csv =
                households.stream()
                        .filter(household -> household.communeCode().equals(commune.code()))
                        .map(Household::csv)
                        .collect(Collectors.joining("", Household.CSV_HEADER, ""));
        JsonNode result =
                api.upload(Who.OFFICER, registry.resolve("/households/import"), csv)
                        .required("Loading the book of " + commune.name());
        if (result.path("refused").asInt() > 0) {
            throw new StormBroken(
                    "The registry refused households of %s: %s"
                            .formatted(commune.name(), result.path("problems").path(0)));
        }
    }

    /** The registry's ids of a commune's households, by book number. */
    Map<String, Registered> find(Commune commune) {
        Map<String, Registered> found = new HashMap<>();
        String after = null;
        do {
            JsonNode page =
                    api.get(Who.OFFICER, page("/households?commune=" + commune.code(), after))
                            .required("Looking up households of " + commune.name());
            for (JsonNode one : page.path("items")) {
                List<String> persons = new ArrayList<>();
                one.path("members").forEach(member -> persons.add(member.path("id").asString()));
                found.put(
                        one.path("bookNumber").asString(),
                        new Registered(one.path("id").asString(), persons));
            }
            after = page.path("next").asString(null);
        } while (after != null);
        return found;
    }

    private URI page(String path, @Nullable String after) {
        String rest =
                after == null ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        return registry.resolve(path + "&limit=" + PAGE + rest);
    }

    String declare(String name, String day) {
        Map<String, Object> body =
                Map.of(
                        "name",
                        name,
                        "cause",
                        "NATURAL_DISASTER",
                        "provinceCode",
                        Commune.PROVINCE,
                        "communeCodes",
                        Commune.ALL.stream().map(Commune::code).toList(),
                        "occurredOn",
                        day);
        return api.post(Who.OFFICER, assessment.resolve("/incidents"), body)
                .required("Declaring the incident")
                .path("id")
                .asString();
    }

    List<Reported> report(
            String incidentId, List<Plan.Hit> hits, Map<String, Registered> registered) {
        List<Reported> reported = new ArrayList<>();
        for (int from = 0; from < hits.size(); from += BATCH) {
            List<Plan.Hit> batch = hits.subList(from, Math.min(hits.size(), from + BATCH));
            List<Map<String, Object>> lines =
                    batch.stream()
                            .map(hit ->
                                    Map.<String, Object>of(
                                            "incidentId",
                                            incidentId,
                                            "householdId",
                                            of(hit, registered).id(),
                                            "communeCode",
                                            hit.household().communeCode()))
                            .toList();
            JsonNode results =
                    api.post(
                                    Who.OFFICER,
                                    assessment.resolve("/cases/batch"),
                                    Map.of("cases", lines))
                            .required("Reporting cases");
            for (int i = 0; i < batch.size(); i++) {
                JsonNode result = results.path(i);
                if (result.path("result").asString().equals("refused")) {
                    throw new StormBroken("A case was refused: " + result);
                }
                reported.add(
                        new Reported(
                                result.path("id").asString(),
                                batch.get(i).harm(),
                                of(batch.get(i), registered)));
            }
        }
        return reported;
    }

    private static Registered of(Plan.Hit hit, Map<String, Registered> registered) {
        Registered household = registered.get(hit.household().bookNumber());
        if (household == null) {
            throw new StormBroken(
                    "The registry has no household " + hit.household().bookNumber() + ".");
        }
        return household;
    }

    /** The social worker visits and writes down what is there; then another person approves. */
    void decide(Reported one) {
        Object record = one.harm().assessment(one.household().personIds());
        String assessed =
                step(
                        Who.SOCIAL_WORKER,
                        one,
                        "assessment",
                        record,
                        Set.of("Reported", "Triaged"),
                        null);
        step(Who.APPROVER, one, "approval", Map.of(), Set.of("Assessed"), assessed);
    }

    /**
     * Decides on the version that was seen; looks again where somebody, or an event, was quicker. Where the case is past that
     * step already, it was taken in a storm that was interrupted.
     *
     * @param seen the version, where it is known from the step before
     * @return the version that came of it
     */
    private @Nullable String step(
            Who who,
            Reported one,
            String step,
            Object body,
            Set<String> before,
            @Nullable String seen) {
        URI address = assessment.resolve("/cases/" + one.caseId());
        URI decision = assessment.resolve("/cases/" + one.caseId() + "/" + step);
        String version = seen;
        for (int i = 0; i < tries; i++) {
            if (version == null) {
                Api.Answer now = api.get(who, address);
                JsonNode found = now.required("Reading a case");
                if (!before.contains(found.path("state").asString())) {
                    return null;
                }
                if (!found.path("householdKnown").asBoolean()) {
                    Pause.of(BETWEEN_TRIES); // the registry's announcement is on its way
                    continue;
                }
                version = now.etag();
            }
            Api.Answer answer = api.post(who, decision, body, version);
            if (answer.status() != 409 && answer.status() != 412) {
                JsonNode _ = answer.required("The %s of case %s".formatted(step, one.caseId()));
                return answer.etag();
            }
            version = null;
            Pause.of(BETWEEN_TRIES);
        }
        throw new StormBroken(
                "The %s of case %s was not possible in time.".formatted(step, one.caseId()));
    }
}
