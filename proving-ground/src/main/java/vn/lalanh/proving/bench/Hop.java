package vn.lalanh.proving.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import vn.lalanh.events.CaseEvent;
import vn.lalanh.platform.inbox.Inbox;
import vn.lalanh.platform.inbox.To;
import vn.lalanh.platform.kafka.Inboxes;
import vn.lalanh.platform.mongo.MongoPlatform;

/** The smallest service there can be: one binding, one inbox, made by the very configuration that the services share. */
@SpringBootConfiguration
@EnableAutoConfiguration
class Hop {

    /** What a poll's commands are handed to. */
    @FunctionalInterface
    interface Handling {
        Inbox.Handle<Tally.Count> with(Tally.Tallies tallies);
    }

    @Bean
    Tally.Tallies tallies(MongoPlatform platform) {
        return new Tally.Tallies(platform, "nowhere");
    }

    @Bean
    Consumer<Message<List<byte[]>>> cases(
            Inboxes inboxes, Tally.Tallies tallies, Handling handling) {
        return inboxes.batches(
                "bench",
                CaseEvent.class,
                handling.with(tallies),
                (event, envelope) ->
                        List.of(new To<>(envelope.subject(), new Tally.Count(List.of()))));
    }

    /** Starts it; it listens at once. */
    static ConfigurableApplicationContext start(
            Servers servers, String topic, String database, Handling handling) {
        return new SpringApplicationBuilder(Hop.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .initializers(
                        context -> context.getBeanFactory().registerSingleton("handling", handling))
                .properties(Map.of("spring.config.name", "platform"))
                .run(
                        "--spring.kafka.bootstrap-servers=" + servers.bootstrapServers(),
                        "--spring.mongodb.uri=" + servers.mongoUri(database),
                        "--lalanh.messaging.source=/bench",
                        "--logging.level.root=warn",
                        "--spring.cloud.function.definition=cases",
                        "--spring.cloud.stream.bindings.cases-in-0.destination=" + topic,
                        "--spring.cloud.stream.bindings.cases-in-0.group=" + UUID.randomUUID());
    }
}
