package vn.lalanh.platform.test.guarantees;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.test.local.Eventually;
import vn.lalanh.platform.test.local.LocalServers;
import vn.lalanh.platform.test.local.Publisher;
import vn.lalanh.platform.test.local.TopicReader;

/**
 * The main promises once more, of a running service through a real broker and store: for a {@code *GuaranteesIT}. What
 * only memory can do, to fail at every single step, stays with {@link DeliveryGuarantees}.
 */
public final class BrokerGuarantees {

    private final LocalServers servers;
    private final List<Delivery> history;
    private final Supplier<?> effect;
    private final List<String> announcedTopics;

    private BrokerGuarantees(
            LocalServers servers,
            List<Delivery> history,
            Supplier<?> effect,
            List<String> announcedTopics) {
        this.servers = servers;
        this.history = List.copyOf(history);
        this.effect = effect;
        this.announcedTopics = List.copyOf(announcedTopics);
    }

    /**
     * The promises of one service that is running.
     *
     * @param history with ids that no other test uses, as its records stay in their topics
     * @param effect a value with {@code equals} of all that must come out the same
     * @param announcedTopics where the service announces
     */
    public static BrokerGuarantees of(
            LocalServers servers,
            List<Delivery> history,
            Supplier<?> effect,
            List<String> announcedTopics) {
        return new BrokerGuarantees(servers, history, effect, announcedTopics);
    }

    /** Publishes the history until the effect is the expected one; then again, and once more after a restart. */
    public void repeatsChangeNothing(Object expected, Runnable restart) {
        publish();
        Eventually.holds(
                "the effect of the history",
                () -> Assertions.assertThat((Object) effect.get()).isEqualTo(expected));
        Map<String, Long> announced = Eventually.quiet("announcements", this::announced);

        publish();
        restart.run();
        publish();

        Assertions.assertThat(Eventually.quiet("announcements", this::announced))
                .as("announcements after the history twice more and a restart")
                .isEqualTo(announced);
        Assertions.assertThat((Object) effect.get()).as("effect").isEqualTo(expected);
    }

    /** Every aggregate's announcements are in their topics from 1 without a gap, in order. */
    public void announcementsAreInOrder() {
        announcedTopics.forEach(topic -> Announcements.assertInOrder(read(topic)));
    }

    private void publish() {
        try (Publisher publisher = new Publisher(servers.bootstrapServers())) {
            publisher.publish(history);
        }
    }

    /** Highest sequence by aggregate; a repeat on the wire is not an announcement more. */
    private Map<String, Long> announced() {
        Map<String, Long> highest = new TreeMap<>();
        for (String topic : announcedTopics) {
            for (Delivery record : read(topic)) {
                highest.merge(
                        String.valueOf(record.header("ce_subject")),
                        Long.parseLong(String.valueOf(record.header("ce_sequence"))),
                        Math::max);
            }
        }
        return highest;
    }

    private List<Delivery> read(String topic) {
        return new TopicReader(servers.bootstrapServers()).read(topic);
    }
}
