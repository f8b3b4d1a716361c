package vn.lalanh.platform.test.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.inbox.Resumed;
import vn.lalanh.platform.kafka.Inboxes;
import vn.lalanh.platform.work.Worker;

/**
 * One process of a service on memory, as a simulator drives it: what it listens to, and what it does unasked. Made anew
 * after every crash.
 */
public final class MemoryProcess {

    private static final Duration SWEEP_EVERY = Duration.ofSeconds(5);
    private static final int ALL = 500;

    private final Inboxes inboxes;
    private final List<Listener> listeners = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();

    /** @param inboxes those that its table of subscriptions was made with */
    public MemoryProcess(Inboxes inboxes) {
        this.inboxes = inboxes;
        turning("held-sweep", SWEEP_EVERY, this::sweep);
    }

    private boolean sweep() {
        inboxes.sweep();
        return false;
    }

    /** A member of a consumer group. Handles polls; when it throws, the poll comes again. */
    public record Listener(String group, List<String> topics, Consumer<List<Delivery>> handle) {
        public Listener {
            topics = List.copyOf(topics);
        }
    }

    /** What a worker of the service does again and again, with this pause where there was nothing to do. */
    public record Turn(String name, Duration pause, Worker.Step step) {}

    /** A bean of the table of subscriptions. */
    public MemoryProcess listening(
            String group, List<String> topics, Consumer<Message<List<byte[]>>> bean) {
        listeners.add(new Listener(group, topics, poll -> bean.accept(message(poll))));
        return this;
    }

    public MemoryProcess turning(String name, Duration pause, Worker.Step step) {
        turns.add(new Turn(name, pause, step));
        return this;
    }

    public List<Listener> listeners() {
        return List.copyOf(listeners);
    }

    public List<Turn> turns() {
        return List.copyOf(turns);
    }

    /** Lets a held key go on, as an operator does who has ruled on what stood in front. */
    public Resumed resume(String group, String topic, String key) {
        return inboxes.resume(group, topic, key, ALL);
    }

    /** A poll as the binder hands it to a bean. */
    public static Message<List<byte[]>> message(List<Delivery> poll) {
        return new GenericMessage<>(
                all(poll, Delivery::data),
                Map.of(
                        KafkaHeaders.RECEIVED_TOPIC,
                        all(poll, Delivery::topic),
                        KafkaHeaders.RECEIVED_PARTITION,
                        all(poll, Delivery::partition),
                        KafkaHeaders.OFFSET,
                        all(poll, Delivery::offset),
                        KafkaHeaders.RECEIVED_KEY,
                        all(poll, Delivery::key),
                        KafkaHeaders.BATCH_CONVERTED_HEADERS,
                        all(poll, Delivery::headers)));
    }

    private static <T> List<T> all(List<Delivery> poll, Function<Delivery, T> part) {
        List<T> parts = new ArrayList<>(poll.size());
        for (Delivery delivery : poll) {
            parts.add(part.apply(delivery));
        }
        return parts;
    }
}
