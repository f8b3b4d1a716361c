package vn.lalanh.proving.load;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.runner.storm.Addresses;
import vn.lalanh.runner.storm.Api;
import vn.lalanh.runner.storm.StormBroken;
import vn.lalanh.runner.storm.Who;

/** What people ask for at their desks. They ask again, the very same, until somebody answers. Thread-safe. */
final class Requests {

    private static final String PROVINCE = "99";
    private static final String COMMUNE = "99001";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final CountDownLatch NEVER = new CountDownLatch(1);
    private static final String HEADER =
            "bookNumber,provinceCode,communeCode,address,economicStatus,name,born,sex,idNumber,head,"
                    + "priorityGroups,payeeName,payeeBankCode,payeeAccount\n";

    private final Api api;
    private final Addresses at;
    private final Ledger ledger;
    private final JsonNode donor;
    private final String campaignId;
    private final String incidentId;

    Requests(Addresses addresses, LocalDate day, Ledger ledger) {
        this.api = new Api(addresses);
        this.at = addresses;
        this.ledger = ledger;
        this.donor =
                post(
                        Who.FUNDRAISER,
                        at.resources().resolve("/donors"),
                        Map.of("key", "thu-lua", "name", "Quỹ Thử Lửa", "kind", "ORGANISATION"));
        this.campaignId =
                id(
                        post(
                                Who.FUNDRAISER,
                                at.resources().resolve("/campaigns"),
                                Map.of(
                                        "name",
                                        "Thử lửa",
                                        "provinceCode",
                                        PROVINCE,
                                        "from",
                                        day.minusDays(7).toString(),
                                        "until",
                                        day.plusDays(80).toString())));
        this.incidentId =
                id(
                        post(
                                Who.OFFICER,
                                at.assessment().resolve("/incidents"),
                                Map.of(
                                        "name",
                                        "Lũ thử lửa",
                                        "cause",
                                        "NATURAL_DISASTER",
                                        "provinceCode",
                                        PROVINCE,
                                        "communeCodes",
                                        List.of(COMMUNE),
                                        "occurredOn",
                                        day.minusDays(3).toString())));
    }

    String donorTopic() {
        return donor.path("contributionsTopic").asString();
    }

    String campaignId() {
        return campaignId;
    }

    void gift(String reference, long amount) {
        JsonNode _ =
                post(
                        Who.TREASURER,
                        at.resources().resolve("/contributions"),
                        Map.of(
                                "donorId", id(donor),
                                "campaignId", campaignId,
                                "reference", reference,
                                "amount", amount));
        ledger.gift(amount);
    }

    /** From the book to the approval. */
    void helps(int number) {
        String householdId = register(number);
        JsonNode reported =
                post(
                        Who.OFFICER,
                        at.assessment().resolve("/cases/batch"),
                        Map.of(
                                "cases",
                                List.of(
                                        Map.of(
                                                "incidentId", incidentId,
                                                "householdId", householdId,
                                                "communeCode", COMMUNE))));
        String caseId = reported.path(0).path("id").asString();
        require(!reported.path(0).path("result").asString().equals("refused"), reported);
        ledger.caseReported(caseId);
        step(Who.SOCIAL_WORKER, caseId, "assessment", Load.found(), Set.of("Reported", "Triaged"));
        step(Who.APPROVER, caseId, "approval", Map.of(), Set.of("Assessed"));
    }

    private String register(int number) {
        String book = "TL-%05d".formatted(number);
        String row =
                "%s,%s,%s,Xóm %d,POOR,Người Thứ %s,1980-02-03,FEMALE,,true,,NGUOI THU,LAXANH,%010d%n"
                        .formatted(book, PROVINCE, COMMUNE, number, words(number), number);
        JsonNode result =
                answered(() ->
                                api.upload(
                                        Who.OFFICER,
                                        at.registry().resolve("/households/import"),
                                        HEADER + row))
                        .required("Registering a household");
        require(result.path("refused").asInt() == 0, result);
        String id = Ids.derive("hh", PROVINCE, book);
        ledger.household(id);
        return id;
    }

    /** Names have no digits. */
    private static String words(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('A' + digit - '0')))
                .reduce("", String::concat);
    }

    /** Decides on the version it sees; looks again where an event was quicker. */
    private void step(Who who, String caseId, String step, Object body, Set<String> before) {
        URI address = at.assessment().resolve("/cases/" + caseId);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Api.Answer now = answered(() -> api.get(who, address));
            JsonNode found = now.required("Reading a case");
            if (!before.contains(found.path("state").asString())) {
                ledger.step(); // it was done, and only its answer was lost
                return;
            }
            if (found.path("householdKnown").asBoolean()) {
                URI decision = at.assessment().resolve("/cases/" + caseId + "/" + step);
                Api.Answer answer = answered(() -> api.post(who, decision, body, now.etag()));
                if (answer.status() != 409 && answer.status() != 412) {
                    JsonNode _ = answer.required("The " + step + " of case " + caseId);
                    ledger.step();
                    return;
                }
            }
            pause();
        }
        throw new StormBroken("The %s of case %s was not possible.".formatted(step, caseId));
    }

    private JsonNode post(Who who, URI address, Object body) {
        return answered(() -> api.post(who, address, body)).required("POST " + address.getPath());
    }

    private static String id(JsonNode thing) {
        return thing.path("id").asString();
    }

    private static void require(boolean holds, JsonNode answer) {
        if (!holds) {
            throw new StormBroken("Refused: " + answer);
        }
    }

    /** The first answer, however long whoever should give it is away. */
    private static Api.Answer answered(Supplier<Api.Answer> request) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        @Nullable StormBroken last = null;
        while (System.nanoTime() < deadline) {
            try {
                return request.get();
            } catch (StormBroken away) {
                last = away;
            }
        }
        throw new StormBroken("Nobody answered: " + last, last == null ? new Error() : last);
    }

    private static void pause() {
        try {
            boolean _ = NEVER.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StormBroken("Interrupted.", e);
        }
    }
}
