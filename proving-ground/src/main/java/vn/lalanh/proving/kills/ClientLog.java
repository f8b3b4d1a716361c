package vn.lalanh.proving.kills;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lalanh.runner.storm.Api;
import vn.lalanh.runner.storm.Journal;

/** What the client has been told, kept outside of everything that is being killed. */
final class ClientLog implements Journal {

    /**
     * Something the system said yes to.
     *
     * @param id of what it was asked about
     * @param event type of the announcement that must come of it, without version
     */
    record Acknowledged(String id, String event) {}

    private final AtomicLong commands = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Queue<Acknowledged> said = new ConcurrentLinkedQueue<>();
    private final Map<String, String> payees = new ConcurrentHashMap<>();
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
    private final Set<String> gifts = ConcurrentHashMap.newKeySet();
    private final AtomicLong money = new AtomicLong();
    private final AtomicLong grams = new AtomicLong();
    private final Set<String> personal = ConcurrentHashMap.newKeySet();

    @Override
    public void asked(Command command) {
        commands.incrementAndGet();
    }

    @Override
    public void answered(Command command, Api.Answer answer) {
        if (!answer.ok()) {
            refused.incrementAndGet();
            return;
        }
        acknowledged.incrementAndGet();
        String path = command.address().getPath();
        String id = answer.body().path("id").asString("");
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "households" -> said.add(new Acknowledged(id, "household-registered"));
            case "payee" -> payees.put(id, account(command));
            case "cases" -> said.add(new Acknowledged(id, "case-reported"));
            case "assessments" -> lines(answer.body(), "case-assessed");
            case "approvals" -> lines(answer.body(), "case-approved");
            case "contributions" -> contributed(command, id);
            case "hand-overs" -> lines(answer.body(), "goods-handed-over");
            case "retry" -> attempts.merge(id, answer.body().path("attempt").asInt(), Math::max);
            default -> {} // donors, campaigns and incidents are entered before anything is broken
        }
    }

    private void contributed(Command command, String id) {
        JsonNode body = JsonMapper.shared().readTree(command.body());
        if (gifts.add(id)) {
            money.addAndGet(body.path("amount").asLong(0));
            grams.addAndGet(body.path("goods").path("quantity").asLong(0));
        }
        said.add(new Acknowledged(id, "contribution-recorded"));
    }

    private static String account(Command command) {
        return JsonMapper.shared().readTree(command.body()).path("account").asString();
    }

    private void lines(JsonNode answers, String event) {
        for (JsonNode line : answers) {
            if (line.path("result").asString().equals("refused")) {
                refused.incrementAndGet();
            } else {
                said.add(new Acknowledged(line.path("id").asString(), event));
            }
        }
    }

    @Override
    public void published(String eventId, long amount) {
        commands.incrementAndGet();
        acknowledged.incrementAndGet();
        if (amount > 0 && gifts.add(eventId)) {
            money.addAndGet(amount);
        }
    }

    @Override
    public void confided(String secret) {
        personal.add(secret);
    }

    long commands() {
        return commands.get();
    }

    long acknowledged() {
        return acknowledged.get();
    }

    /** Answered with no, which is an answer: somebody else was quicker, or it was done already. */
    long refused() {
        return refused.get();
    }

    /** All it said yes to. */
    Queue<Acknowledged> said() {
        return said;
    }

    /** By household, the account that was set last. */
    Map<String, String> payees() {
        return payees;
    }

    /** By payout, the highest attempt that was ordered. */
    Map<String, Integer> attempts() {
        return attempts;
    }

    /** Đồng that were given and taken, each gift once. */
    long money() {
        return money.get();
    }

    /** Grams of rice, likewise. */
    long grams() {
        return grams.get();
    }

    Set<String> personal() {
        return personal;
    }
}
