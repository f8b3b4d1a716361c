package vn.lalanh.embedded.broker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates topics that are missing and checks those that are there. */
final class TopicCreation {

    private static final long SECONDS = 30;

    private final Admin admin;

    TopicCreation(Admin admin) {
        this.admin = admin;
    }

    void create(Collection<String> names, int partitions) {
        List<NewTopic> topics =
                names.stream().distinct().map(name -> topic(name, partitions)).toList();
        List<String> existing = new ArrayList<>();
        admin.createTopics(topics)
                .values()
                .forEach((name, created) -> {
                    if (!isNew(created)) {
                        existing.add(name);
                    }
                });
        requirePartitions(existing, partitions);
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty())
                .configs(Map.of("retention.ms", "-1"));
    }

    private static boolean isNew(KafkaFuture<Void> created) {
        try {
            created.get(SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw new IllegalStateException("The broker refused a topic: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (TimeoutException e) {
            throw silent(e);
        }
    }

    private void requirePartitions(Collection<String> existing, int partitions) {
        try {
            Collection<TopicDescription> topics =
                    admin.describeTopics(existing)
                            .allTopicNames()
                            .get(SECONDS, TimeUnit.SECONDS)
                            .values();
            for (TopicDescription topic : topics) {
                if (topic.partitions().size() != partitions) {
                    throw new IllegalStateException(
                            "Topic %s has %d partitions, not %d; a topic's count never changes."
                                    .formatted(
                                            topic.name(), topic.partitions().size(), partitions));
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics cannot be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (TimeoutException e) {
            throw silent(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while topics were being created.", e);
    }

    private static IllegalStateException silent(TimeoutException e) {
        return new IllegalStateException("The broker gave no answer about topics.", e);
    }
}
