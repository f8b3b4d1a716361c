package vn.lalanh.platform.kafka;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.messaging.Message;
import vn.lalanh.events.ContractEvent;
import vn.lalanh.events.Envelope;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.inbox.Inbox;
import vn.lalanh.platform.inbox.Reader;
import vn.lalanh.platform.inbox.Resumed;
import vn.lalanh.platform.inbox.To;

/** Makes the consumers of a service's table of subscriptions. */
public final class Inboxes {

    private final Function<String, Inbox> inboxes;
    private final Map<String, Subscription<?>> subscriptions = new ConcurrentHashMap<>();

    /** Makes an inbox for each consumer group by this function. */
    public Inboxes(Function<String, Inbox> inboxes) {
        this.inboxes = inboxes;
    }

    /**
     * Handles polls of contract events.
     *
     * @param group the consumer group, as in the binding; dead letters go to {@code <group>.dead-letters}
     * @param family the sealed family of the topic; {@link ContractEvent} itself for a reader of several topics
     */
    public <T extends ContractEvent, C> Consumer<Message<List<byte[]>>> batches(
            String group, Class<T> family, Inbox.Handle<C> handle, Inbox.Route<T, C> route) {
        Inbox inbox = inboxes.apply(group);
        return subscribe(
                group, new Subscription<>(inbox, inbox.reader(family, route, handle), true));
    }

    /** As the other, with the envelope of each event. */
    public <T extends ContractEvent, C> Consumer<Message<List<byte[]>>> batches(
            String group,
            Class<T> family,
            Inbox.Handle<C> handle,
            Inbox.EnvelopeRoute<T, C> route) {
        Inbox inbox = inboxes.apply(group);
        return subscribe(
                group, new Subscription<>(inbox, inbox.reader(family, route, handle), true));
    }

    /** As the other, for a reader that counts sequences; see {@link Reader#telling}. */
    public <T extends ContractEvent, C> Consumer<Message<List<byte[]>>> batches(
            String group,
            Class<T> family,
            Inbox.Handle<C> handle,
            Inbox.EnvelopeRoute<T, C> route,
            Function<Envelope, List<To<C>>> leftOut) {
        Inbox inbox = inboxes.apply(group);
        return subscribe(
                group,
                new Subscription<>(
                        inbox, inbox.reader(family, route, handle).telling(leftOut), true));
    }

    /** Handles polls of records from outside, which are not believed to be anything. */
    public <C> Consumer<Message<List<byte[]>>> rawBatches(
            String group, Inbox.Handle<C> handle, Function<Delivery, List<To<C>>> route) {
        Inbox inbox = inboxes.apply(group);
        return subscribe(group, new Subscription<>(inbox, inbox.rawReader(route, handle), false));
    }

    private Consumer<Message<List<byte[]>>> subscribe(String group, Subscription<?> subscription) {
        if (subscriptions.putIfAbsent(group, subscription) != null) {
            throw new IllegalStateException(
                    "two subscriptions in consumer group "
                            + group
                            + ": give each a group of its own");
        }
        return poll -> subscription.handle(Polls.deliveries(poll));
    }

    /** The consumer groups of this service. */
    public Set<String> groups() {
        return Set.copyOf(subscriptions.keySet());
    }

    /** Whether what this group reads is believed to be what its contract says; else it is an outsider's, or nobody's. */
    public boolean readsContracts(String group) {
        Subscription<?> subscription = subscriptions.get(group);
        return subscription != null && subscription.contracts();
    }

    /** Reads a record and handles nothing; throws what a poll would complain about. */
    public void check(String group, Delivery delivery) {
        subscription(group).check(delivery);
    }

    /** Lets a held key go on; see {@link Inbox#resume}. */
    public Resumed resume(String group, String topic, String key, int atMost) {
        return subscription(group).resume(topic, key, atMost);
    }

    /** Takes up what a crash in the middle of a release has left; see {@link Inbox#sweep}. */
    public void sweep() {
        subscriptions.values().forEach(Subscription::sweep);
    }

    private Subscription<?> subscription(String group) {
        Subscription<?> subscription = subscriptions.get(group);
        if (subscription == null) {
            throw new IllegalArgumentException("no such consumer group here: " + group);
        }
        return subscription;
    }

    private record Subscription<C>(Inbox inbox, Reader<C> reader, boolean contracts) {
        void handle(List<Delivery> poll) {
            inbox.handle(reader, poll);
        }

        void check(Delivery delivery) {
            inbox.check(reader, delivery);
        }

        Resumed resume(String topic, String key, int atMost) {
            return inbox.resume(reader, topic, key, atMost);
        }

        void sweep() {
            inbox.sweep(reader);
        }
    }
}
