package vn.lalanh.platform.kafka;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.messaging.Message;
import vn.lalanh.events.ContractEvent;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.inbox.Inbox;
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
        return subscribe(group, new Subscription<>(inbox, inbox.reader(family, route, handle)));
    }

    /** As the other, with the envelope of each event. */
    public <T extends ContractEvent, C> Consumer<Message<List<byte[]>>> batches(
            String group,
            Class<T> family,
            Inbox.Handle<C> handle,
            Inbox.EnvelopeRoute<T, C> route) {
        Inbox inbox = inboxes.apply(group);
        return subscribe(group, new Subscription<>(inbox, inbox.reader(family, route, handle)));
    }

    /** Handles polls of records from outside, which are not believed to be anything. */
    public <C> Consumer<Message<List<byte[]>>> rawBatches(
            String group, Inbox.Handle<C> handle, Function<Delivery, List<To<C>>> route) {
        Inbox inbox = inboxes.apply(group);
        return subscribe(group, new Subscription<>(inbox, inbox.rawReader(route, handle)));
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

    /** Lets a held key go on; see {@link Inbox#release}. */
    public int release(String group, String topic, String key) {
        Subscription<?> subscription = subscriptions.get(group);
        if (subscription == null) {
            throw new IllegalArgumentException("no such consumer group here: " + group);
        }
        return subscription.release(topic, key);
    }

    private record Subscription<C>(Inbox inbox, Inbox.Reader<C> reader) {
        void handle(List<Delivery> poll) {
            inbox.handle(reader, poll);
        }

        int release(String topic, String key) {
            return inbox.release(reader, topic, key);
        }
    }
}
