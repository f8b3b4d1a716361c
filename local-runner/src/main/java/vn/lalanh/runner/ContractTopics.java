package vn.lalanh.runner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import vn.lalanh.events.Topics;

/** The topics between the services, and one for the dead letters of each. Production declares them in its manifests. */
final class ContractTopics {

    /** Every consumer group, as in the services' bindings. */
    private static final List<String> GROUPS =
            List.of(
                    "assessment-households",
                    "assessment-reservations",
                    "assessment-payouts",
                    "assessment-timeline",
                    "resources-cases",
                    "resources-payouts",
                    "resources-donors",
                    "disbursement",
                    "disbursement-cases");

    /** Kept for ever, and stamped by the broker, so that no wall clock of a service matters. */
    private static final Map<String, String> SETTINGS =
            Map.of("retention.ms", "-1", "message.timestamp.type", "LogAppendTime");

    private ContractTopics() {}

    static void create(String bootstrapServers) {
        List<NewTopic> topics =
                Stream.concat(Topics.contractTopics().stream(), deadLetters().stream())
                        .map(ContractTopics::topic)
                        .toList();
        try (Admin admin =
                Admin.create(
                        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            admin.createTopics(topics).values().forEach(ContractTopics::await);
        }
    }

    /** Where each service puts what it cannot handle. */
    static List<String> deadLetters() {
        return GROUPS.stream().map(group -> group + ".dead-letters").toList();
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, Optional.of(Topics.PARTITIONS), Optional.empty())
                .configs(SETTINGS);
    }

    private static void await(String name, KafkaFuture<Void> created) {
        try {
            created.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new Trouble("The broker refused topic " + name + ": " + e.getMessage(), e);
            }
        } catch (TimeoutException e) {
            throw new Trouble("The broker gave no answer about topic " + name + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while topic " + name + " was being created.", e);
        }
    }
}
