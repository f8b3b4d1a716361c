package vn.lalanh.resources.donor.messaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;
import vn.lalanh.events.Topics;
import vn.lalanh.resources.donor.DonorSettings;
import vn.lalanh.resources.donor.DonorTopics;

@Component
class KafkaDonorTopics implements DonorTopics {

    private static final Map<String, String> KEPT_FOR_EVER =
            Map.of(
                    TopicConfig.RETENTION_MS_CONFIG, "-1",
                    TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");

    private final Map<String, Object> connection;
    private final DonorSettings settings;

    KafkaDonorTopics(KafkaProperties kafka, DonorSettings settings) {
        this.connection = kafka.buildAdminProperties();
        this.settings = settings;
    }

    @Override
    public void create(String donorKey) {
        // donors are registered a few times a day: not worth a connection of its own
        try (Admin admin = Admin.create(connection)) {
            List<NewTopic> topics =
                    List.of(
                            topic(Topics.contributionsOf(donorKey)),
                            topic(Topics.answersTo(donorKey)));
            for (KafkaFuture<Void> made : admin.createTopics(topics).values().values()) {
                await(made);
            }
        }
    }

    private NewTopic topic(String name) {
        return new NewTopic(name, Optional.of(settings.partitions()), Optional.empty())
                .configs(KEPT_FOR_EVER);
    }

    private void await(KafkaFuture<Void> made) {
        try {
            made.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while making a donor's topics", stopped);
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("the broker made no topics", refused.getCause());
            }
        } catch (TimeoutException silent) {
            throw new IllegalStateException("the broker did not answer in time", silent);
        }
    }
}
