package vn.lalanh.proving.kills;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import vn.lalanh.events.Topics;

/** The consumer groups, and how far behind they are. */
final class Readers {

    private static final String DONORS = "resources-donors";

    /** Who reads what, as in the services' bindings. */
    private static final Map<String, List<String>> GROUPS =
            Map.of(
                    Topics.HOUSEHOLDS, List.of("assessment-households", "assessment-timeline"),
                    Topics.INCIDENTS, List.of("assessment-timeline"),
                    Topics.CASES,
                            List.of("resources-cases", "disbursement-cases", "assessment-timeline"),
                    Topics.CONTRIBUTIONS, List.of("assessment-timeline"),
                    Topics.RESERVATIONS,
                            List.of(
                                    "assessment-reservations",
                                    "disbursement",
                                    "assessment-timeline"),
                    Topics.PAYOUTS,
                            List.of(
                                    "assessment-payouts",
                                    "resources-payouts",
                                    "assessment-timeline"));

    private final Admin admin;

    Readers(Admin admin) {
        this.admin = admin;
    }

    /** The groups that must handle every record of a topic. */
    static List<String> of(String topic) {
        if (topic.startsWith("donors.") && topic.endsWith(".contributions")) {
            return List.of(DONORS);
        }
        return GROUPS.getOrDefault(topic, List.of());
    }

    /** By group that is behind, how many records it has still to handle. */
    SortedMap<String, Long> lag() throws InterruptedException, ExecutionException {
        List<TopicPartition> partitions =
                admin
                        .describeTopics(admin.listTopics().names().get())
                        .allTopicNames()
                        .get()
                        .values()
                        .stream()
                        .filter(topic -> !of(topic.name()).isEmpty())
                        .flatMap(Readers::partitions)
                        .toList();
        var ends =
                admin.listOffsets(
                                partitions.stream()
                                        .collect(
                                                Collectors.toMap(p -> p, _ -> OffsetSpec.latest())))
                        .all()
                        .get();
        SortedMap<String, Long> lag = new TreeMap<>();
        for (String group :
                partitions.stream().flatMap(p -> of(p.topic()).stream()).distinct().toList()) {
            var done = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
            for (TopicPartition partition : partitions) {
                if (of(partition.topic()).contains(group)) {
                    lag.merge(group, behind(ends.get(partition), done.get(partition)), Long::sum);
                }
            }
        }
        lag.values().removeIf(behind -> behind == 0);
        return lag;
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream()
                .map(p -> new TopicPartition(topic.name(), p.partition()));
    }

    private static long behind(
            ListOffsetsResult.@Nullable ListOffsetsResultInfo end,
            @Nullable OffsetAndMetadata done) {
        return (end == null ? 0 : end.offset()) - (done == null ? 0 : done.offset());
    }
}
