package vn.lalanh.proving.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.inbox.Held;
import vn.lalanh.platform.inbox.Letter;
import vn.lalanh.platform.inbox.Ruling;

/** Puts records nobody can read into topics, and takes them out of what is held when people have looked at them. */
final class Poisoner {

    private static final int MOST = 50;

    private final Town town;
    private final Set<String> positions = new HashSet<>();

    Poisoner(Town town) {
        this.town = town;
    }

    /** In front of what will come under the key of a record that is there. */
    void poison() {
        List<Delivery> there = new ArrayList<>();
        for (String topic :
                List.of(Topics.CASES, Topics.RESERVATIONS, Topics.PAYOUTS, Topics.HOUSEHOLDS)) {
            town.broker()
                    .places(List.of(topic))
                    .forEach(place -> there.addAll(town.broker().records(place)));
        }
        if (!there.isEmpty()) {
            Delivery victim = there.get(town.schedule().chance().nextInt(there.size()));
            Delivery poison =
                    town.broker()
                            .write(
                                    victim.topic(),
                                    victim.key(),
                                    Map.of(),
                                    "not an event".getBytes(StandardCharsets.UTF_8));
            positions.add(poison.position());
        }
    }

    Set<String> positions() {
        return positions;
    }

    boolean isPoison(Delivery delivery) {
        return positions.contains(delivery.position());
    }

    /** An operator's day: looks at what waits and leaves out what nobody can read. */
    void operate(Clients clients, int rounds) {
        for (int round = 0; round < rounds; round++) {
            clients.pause(6_000);
            for (Service<?> service : town.services()) {
                operate(clients, service);
            }
        }
    }

    private <T> void operate(Clients clients, Service<T> service) {
        List<Letter> waiting =
                service.shared()
                        .held()
                        .list(Held.Search.everything().in(Letter.State.WAITING), null, MOST);
        for (Letter letter : waiting) {
            clients.askReplica(service, "dismiss " + letter.id(), r -> dismiss(service, r, letter));
        }
    }

    /** As the dead-letter desk does it. */
    private <T> boolean dismiss(Service<T> service, Service.Replica<T> replica, Letter letter) {
        Held held = service.held(replica);
        Ruling.Said said = new Ruling.Said("operator", "unreadable", town.begin(), null, null);
        var _ = held.change(letter.ruled(new Ruling.Dismiss(said)));
        Held.Parked parked = letter.parked();
        service.processOf(replica.node())
                .resume(parked.group(), parked.delivery().topic(), parked.delivery().key());
        return true;
    }
}
