package vn.lalanh.runner.storm;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What commune officers do: they keep the book, declare what happened and report who needs help. */
final class Casework {

    private static final int PAGE = 200;

    private final Api api;
    private final URI registry;
    private final URI assessment;

    Casework(Api api, Addresses addresses) {
        this.api = api;
        this.registry = addresses.registry();
        this.assessment = addresses.assessment();
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

    /** As an officer's list, with one answer a line. */
    List<Reported> report(
            String incidentId, List<Plan.Hit> hits, Map<String, Registered> registered) {
        List<Map<String, Object>> lines =
                hits.stream()
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
                api.post(Who.OFFICER, assessment.resolve("/cases/batch"), Map.of("cases", lines))
                        .required("Reporting cases");
        List<Reported> reported = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            JsonNode result = results.path(i);
            if (result.path("result").asString().equals("refused")) {
                throw new StormBroken("A case was refused: " + result);
            }
            reported.add(
                    new Reported(
                            result.path("id").asString(),
                            hits.get(i).harm(),
                            of(hits.get(i), registered)));
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
}
