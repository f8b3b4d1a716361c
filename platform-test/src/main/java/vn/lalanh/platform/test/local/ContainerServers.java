package vn.lalanh.platform.test.local;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import vn.lalanh.events.Topics;

/** Apache Kafka and a MongoDB replica set in containers: what production runs on, where a Docker daemon is there. */
final class ContainerServers implements Servers {

    private final KafkaContainer kafka;
    private final MongoDBContainer mongo;

    ContainerServers() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException(
                    "-D%s=true asks for containers, but no Docker daemon answers. Start Docker, or leave the"
                                    .formatted(LocalServers.CONTAINERS)
                            + " property out to test with the embedded broker and store.");
        }
        kafka =
                new KafkaContainer("apache/kafka:4.2.0")
                        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                        .withEnv("KAFKA_LOG_MESSAGE_TIMESTAMP_TYPE", "LogAppendTime");
        mongo = new MongoDBContainer("mongo:8.0").withReplicaSet();
        kafka.start();
        mongo.start();
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String mongoUri(String database) {
        return mongo.getReplicaSetUrl(database);
    }

    @Override
    public void createTopics(Collection<String> names) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            for (String name : names) {
                create(admin, name);
            }
        }
    }

    private static void create(Admin admin, String name) {
        try {
            NewTopic topic =
                    new NewTopic(name, Optional.of(Topics.PARTITIONS), Optional.empty())
                            .configs(Map.of("retention.ms", "-1"));
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("cannot create topic " + name, e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating " + name, e);
        }
    }

    @Override
    public void close() {
        kafka.stop();
        mongo.stop();
    }
}
