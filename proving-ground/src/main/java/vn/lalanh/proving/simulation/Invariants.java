package vn.lalanh.proving.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.lalanh.assessment.timeline.Timeline;
import vn.lalanh.disbursement.payout.Payout;
import vn.lalanh.platform.aggregate.OutboxEntry;
import vn.lalanh.platform.aggregate.Snapshot;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.inbox.Held;
import vn.lalanh.platform.test.guarantees.Announcements;
import vn.lalanh.platform.test.memory.MemoryStore;
import vn.lalanh.resources.ResourcesOnMemory;
import vn.lalanh.resources.contribution.Contribution;

/** What must hold when all is quiet; numbers are those of the list of invariants that the project keeps. */
final class Invariants {

    private static final String CANARY = "anary";

    private final Town town;
    private final Clients clients;
    private final List<String> violations = new ArrayList<>();
    private long checks;

    Invariants(Town town, Clients clients) {
        this.town = town;
        this.clients = clients;
    }

    List<String> violations() {
        return violations;
    }

    long checks() {
        return checks + town.money().checks();
    }

    private void check(boolean holds, String violation) {
        checks++;
        if (!holds) {
            violations.add(violation);
        }
    }

    private void check(String name, Runnable assertion) {
        checks++;
        try {
            assertion.run();
        } catch (AssertionError | RuntimeException violated) {
            String text = String.valueOf(violated.getMessage()).strip().replaceAll("\\s+", " ");
            violations.add(name + " " + text.substring(0, Math.min(300, text.length())));
        }
    }

    /** All of them, but for the replay. */
    void check(Givers givers, Treasurers treasurers) {
        money(givers);
        payments(treasurers);
        acknowledged();
        announcements();
        new Agreement(town, this::check).check();
        rest();
        deadLetters();
        secrecy();
    }

    private void money(Givers givers) {
        check(town.money().violation() == null, String.valueOf(town.money().violation()));
        var books = new ResourcesOnMemory(town.resources.shared(), List.of());
        check("(1)", books::assertConserved);
        check("(1)", books::assertTraced);
        Map<String, Long> given = new TreeMap<>();
        for (Snapshot<Contribution> s : town.resources.<Contribution>store("contributions").all()) {
            check(
                    s.state() instanceof Contribution.Received,
                    "(6) " + s.id() + " is in no lot: " + s.state().getClass().getSimpleName());
            if (s.state() instanceof Contribution.Known known) {
                given.merge(known.gift().resource().code(), known.gift().units(), Long::sum);
            }
        }
        check(
                given.equals(givers.expected()),
                "(1) on the books " + given + ", given " + givers.expected());
    }

    private void payments(Treasurers treasurers) {
        Set<String> unexplained = new HashSet<>(town.bank().entries().keySet());
        Set<String> debited = new HashSet<>(town.bank().debited());
        for (Snapshot<Payout> snapshot : town.disbursement.<Payout>store("payouts").all()) {
            int net = 0;
            for (int attempt = 1; attempt <= 20; attempt++) {
                String instruction = Treasurers.instructionId(snapshot.id(), attempt);
                unexplained.remove(instruction);
                net += debited.contains(instruction) ? 1 : 0;
            }
            check(net <= 1, "(2) " + snapshot.id() + " is paid " + net + " times");
            boolean settled = snapshot.state() instanceof Payout.Settled;
            check(
                    settled == (net == 1),
                    "(2) %s is %s and the bank has paid it %d times"
                            .formatted(
                                    snapshot.id(),
                                    snapshot.state().getClass().getSimpleName(),
                                    net));
            check(
                    Treasurers.attempt(snapshot.state()) <= 1 + treasurers.retries(snapshot.id()),
                    "(2) " + snapshot.id() + " was tried more often than anybody asked");
        }
        check(
                unexplained.isEmpty(),
                "(2) the bank knows instructions of no payout: " + unexplained);
    }

    private void acknowledged() {
        for (Clients.Acknowledged one : clients.acknowledged()) {
            check(
                    one.visible().getAsBoolean(),
                    "(3) acknowledged and not to be seen: " + one.what());
        }
        check(clients.unanswered().isEmpty(), "(3) never answered: " + clients.unanswered());
    }

    private void announcements() {
        List<Delivery> contract =
                town.broker().records().stream()
                        .filter(record ->
                                !record.topic().endsWith(".contributions")
                                        || !record.topic().startsWith("donors."))
                        .filter(record -> !town.poisoner().isPoison(record))
                        .toList();
        Set<String> there = new HashSet<>();
        contract.forEach(record -> there.add(identity(record)));
        Map<String, Long> last = new HashMap<>();
        for (Service<?> service : town.services()) {
            for (MemoryStore<?> store : service.shared().stores()) {
                for (OutboxEntry entry : store.everAnnounced()) {
                    check(
                            there.contains(identity(entry)),
                            "(4) written and never sent: " + identity(entry));
                    last.merge(subject(entry), entry.sequence(), Math::max);
                }
            }
        }
        check("(5)", () -> Announcements.assertInOrder(contract));
        timelines(last);
    }

    private void timelines(Map<String, Long> last) {
        Map<String, Integer> seen = new HashMap<>();
        for (Snapshot<Timeline> s : town.assessment.<Timeline>store("timelines").all()) {
            if (s.state() instanceof Timeline.Kept kept) {
                check(kept.gaps().isEmpty(), "(5) gaps in the timeline: " + kept.gaps());
                kept.entries().forEach(entry -> seen.merge(entry.source(), 1, Integer::sum));
            }
        }
        last.forEach((subject, sequence) -> {
            if (!subject.startsWith("din-")) {
                check(
                        seen.getOrDefault(subject, 0) == sequence.intValue(),
                        "(5) the timeline has %d of the %d announcements of %s"
                                .formatted(seen.getOrDefault(subject, 0), sequence, subject));
            }
        });
    }

    private static String subject(OutboxEntry entry) {
        return entry.headers().getOrDefault("ce_subject", "");
    }

    private static String identity(OutboxEntry entry) {
        return entry.headers().get("ce_source")
                + " "
                + entry.headers().get("ce_id")
                + " "
                + subject(entry)
                + "#"
                + entry.sequence();
    }

    private static String identity(Delivery record) {
        return record.header("ce_source")
                + " "
                + record.header("ce_id")
                + " "
                + record.header("ce_subject")
                + "#"
                + record.header("ce_sequence");
    }

    private void rest() {
        check(town.broker().lag() == 0, "(7) lag " + town.broker().lag());
        for (Service<?> service : town.services()) {
            for (MemoryStore<?> store : service.shared().stores()) {
                check(store.unsent(1).isEmpty(), "(7) unsent in " + store.name());
            }
            check(service.shared().held().all().isEmpty(), "(7) still held in " + service.name());
        }
    }

    private void deadLetters() {
        for (Service<?> service : town.services()) {
            for (Held.Parked copy : service.shared().deadLetters().copies()) {
                check(
                        copy.reason().equals(Held.Parked.BEHIND)
                                || town.poisoner().isPoison(copy.delivery()),
                        "(8) %s complains about %s: %s"
                                .formatted(
                                        copy.group(), copy.delivery().position(), copy.reason()));
            }
        }
        town.broker()
                .groupsByName()
                .forEach((name, group) ->
                        town.poisoner().positions().stream()
                                .filter(group::reads)
                                .forEach(position ->
                                        check(
                                                copied(name, position),
                                                "(8) %s never told of the poison %s"
                                                        .formatted(name, position))));
    }

    private boolean copied(String group, String position) {
        return town.services().stream()
                .flatMap(service -> service.shared().deadLetters().copies().stream())
                .anyMatch(copy ->
                        copy.group().equals(group) && copy.delivery().position().equals(position));
    }

    private void secrecy() {
        for (Delivery record : town.broker().records()) {
            check(
                    !new String(record.data(), StandardCharsets.UTF_8).contains(CANARY)
                            && record.headers().values().stream()
                                    .noneMatch(h ->
                                            new String(h, StandardCharsets.UTF_8).contains(CANARY)),
                    "(10) personal data in " + record.position());
        }
    }

    /** (9): every aggregate as it was, and nobody asked the bank. */
    void checkReplay(Map<String, Object> before, long bankCalls) {
        Map<String, Object> after = states();
        for (Map.Entry<String, Object> one : after.entrySet()) {
            check(
                    one.getValue().equals(before.get(one.getKey())),
                    "(9) changed by a replay: " + one.getKey());
        }
        check(after.keySet().equals(before.keySet()), "(9) made by a replay");
        check(town.bank().calls() == bankCalls, "(9) a replay called the bank");
    }

    /** Every state of every service, by collection and id. */
    Map<String, Object> states() {
        Map<String, Object> states = new HashMap<>();
        for (Service<?> service : town.services()) {
            for (MemoryStore<?> store : service.shared().stores()) {
                for (Snapshot<?> snapshot : store.all()) {
                    states.put(
                            service.name() + " " + store.name() + " " + snapshot.id(),
                            List.of(snapshot.version(), snapshot.state()));
                }
            }
        }
        return states;
    }
}
