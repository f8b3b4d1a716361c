package vn.lalanh.proving.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import vn.lalanh.runner.storm.Addresses;
import vn.lalanh.runner.storm.Api;
import vn.lalanh.runner.storm.Who;

/** Looks at a system from outside: while it works, and when it should have come to rest. */
public final class Invariants implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private final Api api;
    private final Addresses at;
    private final Ledger ledger;
    private final Documents documents;
    private final Topics topics;
    private long checks;
    private long events;
    private long repeats;

    /** @param databases of the services, as URIs */
    public Invariants(Addresses addresses, Collection<String> databases, Ledger ledger) {
        this.api = new Api(addresses);
        this.at = addresses;
        this.ledger = ledger;
        this.documents = new Documents(databases);
        this.topics = new Topics(addresses.bootstrapServers());
    }

    /** What must hold at every instant; a service that is away is waited for. */
    public List<String> atAnyTime() {
        List<String> violations = new ArrayList<>();
        JsonNode totals = totals();
        JsonNode money = totals.path("money");
        check(violations, totals.path("balanced").asBoolean(), "the three books differ: " + totals);
        check(
                violations,
                money.path("given").asLong()
                        == money.path("available").asLong()
                                + money.path("reserved").asLong()
                                + money.path("paid").asLong(),
                "given is not available + reserved + paid: " + money);
        check(violations, onceEach(statement()), "the bank has debited an instruction twice");
        return violations;
    }

    /**
     * Waits until nothing is under way, and looks at everything.
     *
     * @param patience from when on what is still under way is a violation
     */
    public List<String> atRest(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        List<String> left = underWay();
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            boolean _ = NEVER.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            left = underWay();
        }
        List<String> violations = new ArrayList<>();
        left.forEach(one -> violations.add("after " + patience + ": " + one));
        checks += 5;
        violations.addAll(atAnyTime());
        books(violations);
        histories(violations);
        check(violations, documents.held() == 0, "held records: " + documents.held());
        check(violations, topics.deadLetters() == 0, "dead letters: " + topics.deadLetters());
        return violations;
    }

    private List<String> underWay() throws InterruptedException {
        List<String> left = new ArrayList<>();
        Map<String, Long> lag = topics.lag();
        lag.values().removeIf(behind -> behind == 0);
        report(left, lag.isEmpty(), "lag " + lag);
        report(left, documents.unsent() == 0, "outboxes not empty: " + documents.unsent());
        long settled =
                api.get(Who.AUDITOR, at.assessment().resolve("/cases/totals"))
                        .required("Reading the totals of cases")
                        .path("Settled")
                        .asLong();
        report(left, settled == ledger.cases().size(), "settled cases: " + settled);
        JsonNode money = totals().path("money");
        report(left, money.path("reserved").asLong() == 0, "reserved: " + money);
        report(left, money.path("given").asLong() == ledger.given(), "given: " + money);
        return left;
    }

    /** What is in the books is what was acknowledged, and what the bank has paid. */
    private void books(List<String> violations) {
        long given = totals().path("money").path("given").asLong();
        check(
                violations,
                given == ledger.given(),
                "acknowledged gifts of %d, on the books %d".formatted(ledger.given(), given));
        JsonNode statement = statement();
        long paid = totals().path("money").path("paid").asLong();
        check(
                violations,
                paid == statement.path("paid").asLong(),
                "paid by the books %d, by the bank %s"
                        .formatted(paid, statement.path("paid").asString()));
        for (String id : ledger.cases()) {
            String state =
                    api.get(Who.AUDITOR, at.assessment().resolve("/cases/" + id))
                            .required("Reading a case")
                            .path("state")
                            .asString();
            check(violations, state.equals("Settled"), "case " + id + " is " + state);
        }
        for (String id : ledger.households()) {
            int status = api.get(Who.OFFICER, at.registry().resolve("/households/" + id)).status();
            check(violations, status == 200, "household " + id + " was acknowledged: " + status);
        }
    }

    private void histories(List<String> violations) throws InterruptedException {
        Announced announced = topics.announced();
        events = announced.records();
        repeats = announced.repeats();
        checks++;
        violations.addAll(announced.violations(documents.lastSequences()));
        JsonNode gaps =
                api.get(Who.AUDITOR, at.assessment().resolve("/timelines/with-gaps"))
                        .required("Reading timelines with gaps");
        check(violations, gaps.path("items").isEmpty(), "timelines with gaps: " + gaps);
    }

    private JsonNode totals() {
        return api.get(Who.AUDITOR, at.resources().resolve("/totals"))
                .required("Reading the totals of the fund");
    }

    private JsonNode statement() {
        return api.open(at.bank().resolve("/statement"), "Reading the bank's statement");
    }

    private static boolean onceEach(JsonNode statement) {
        Set<String> debited = new HashSet<>();
        return statement
                .path("movements")
                .valueStream()
                .filter(movement -> movement.path("kind").asString().equals("DEBIT"))
                .allMatch(movement -> debited.add(movement.path("instructionId").asString()));
    }

    private void check(List<String> violations, boolean holds, String otherwise) {
        checks++;
        report(violations, holds, otherwise);
    }

    private static void report(List<String> violations, boolean holds, String otherwise) {
        if (!holds) {
            violations.add(otherwise);
        }
    }

    /** How many there were. */
    public long checks() {
        return checks;
    }

    /** Records in the topics at the last rest. */
    public long events() {
        return events;
    }

    /** Of these, records that stood there before. */
    public long repeats() {
        return repeats;
    }

    @Override
    public void close() {
        documents.close();
        topics.close();
    }
}
