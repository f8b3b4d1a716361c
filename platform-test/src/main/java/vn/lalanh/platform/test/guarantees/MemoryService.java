package vn.lalanh.platform.test.guarantees;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.messaging.Message;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.inbox.Inbox;
import vn.lalanh.platform.inbox.Reader;
import vn.lalanh.platform.test.memory.MemoryProcess;

/**
 * A service as the suite sees it: what it listens to, and what can be seen of it. Made anew after every crash.
 *
 * <pre>{@code
 * platform -> {
 *     MemoryPayouts payouts = new MemoryPayouts(platform);
 *     PayoutService service = new PayoutService(payouts, new OutboxPayoutAnnouncements());
 *     Inboxes inboxes = platform.inboxes();
 *     return MemoryService.seenBy(payouts::states)
 *             .listening(Topics.RESERVATIONS, subscriptions.reservations(inboxes, service));
 * }
 * }</pre>
 */
public final class MemoryService {

    private final Map<String, Consumer<List<Delivery>>> listeners = new LinkedHashMap<>();
    private final Supplier<?> effect;

    private MemoryService(Supplier<?> effect) {
        this.effect = effect;
    }

    /**
     * A service that hears nothing yet.
     *
     * @param effect a value with {@code equals} of all that must come out the same, such as every state by id
     */
    public static MemoryService seenBy(Supplier<?> effect) {
        return new MemoryService(effect);
    }

    /** A bean of the table of subscriptions. */
    public MemoryService listening(String topic, Consumer<Message<List<byte[]>>> bean) {
        listeners.put(topic, poll -> bean.accept(MemoryProcess.message(poll)));
        return this;
    }

    /** A reader of one's own. */
    public <C> MemoryService listening(String topic, Inbox inbox, Reader<C> reader) {
        listeners.put(topic, poll -> inbox.handle(reader, poll));
        return this;
    }

    /** Hands over records in this order, in polls of one topic each. */
    void deliver(List<Delivery> records) {
        List<Delivery> poll = new ArrayList<>();
        for (Delivery record : records) {
            if (!poll.isEmpty() && !poll.getFirst().topic().equals(record.topic())) {
                pass(poll);
                poll = new ArrayList<>();
            }
            poll.add(record);
        }
        pass(poll);
    }

    private void pass(List<Delivery> poll) {
        if (!poll.isEmpty()) {
            Consumer<List<Delivery>> listener = listeners.get(poll.getFirst().topic());
            if (listener == null) {
                throw new IllegalArgumentException("nobody listens to " + poll.getFirst().topic());
            }
            listener.accept(List.copyOf(poll));
        }
    }

    Object effect() {
        return effect.get();
    }
}
