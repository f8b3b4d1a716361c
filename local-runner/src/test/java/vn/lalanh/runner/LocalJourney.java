package vn.lalanh.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lalanh.runner.bank.BankSettings;
import vn.lalanh.runner.storm.Accounts;
import vn.lalanh.runner.storm.Addresses;
import vn.lalanh.runner.storm.Api;
import vn.lalanh.runner.storm.Audience;
import vn.lalanh.runner.storm.Storm;
import vn.lalanh.runner.storm.StormSettings;
import vn.lalanh.runner.storm.Summary;
import vn.lalanh.runner.storm.SummaryText;
import vn.lalanh.runner.storm.Who;

/** The runner's own class on free ports, for the length of a test. */
final class LocalJourney implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalJourney.class);

    private final LocalSystem system;

    private LocalJourney(LocalSystem system) {
        this.system = system;
    }

    static LocalJourney start(Path directory, Hosting hosting) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        Ports ports = Ports.free();
        Place place = new Place(directory);
        place.prepare(false);
        BankSettings bank = BankSettings.lifelike(place.bankBook(), ports.of(Ports.Part.BANK));
        LocalSystem system =
                new LocalSystem(place.path(), ports, hosting, bank, new Storage.Disk());
        system.start();
        return new LocalJourney(system);
    }

    /** Where it is, for whoever takes steps of its own. */
    Addresses addresses() {
        return system.addresses();
    }

    Storm.Played play(StormSettings settings) {
        Addresses at = system.addresses();
        return new Storm(new Api(at), at, settings, new Log(), LocalDate.now(Storm.ZONE)).play();
    }

    Summary summary() {
        return new Accounts(new Api(system.addresses()), system.addresses()).read();
    }

    /** What somebody is answered who asks a service for something. */
    int status(Who who, Function<Addresses, URI> service, String path) {
        Addresses at = system.addresses();
        return new Api(at).get(who, service.apply(at).resolve(path)).status();
    }

    /** How many messages nobody could handle. */
    long deadLetters() {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", system.addresses().bootstrapServers()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    ContractTopics.deadLetters().stream()
                            .flatMap(topic -> consumer.partitionsFor(topic).stream())
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    static void assertNothingLostNothingDoubled(Summary summary, Storm.Played played) {
        assertThat(played.finished())
                .as(() -> "every case at its end, not " + told(summary, played))
                .isTrue();
        assertThat(summary.checks())
                .as("each sum")
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.holds()).as(check.sentence()).isTrue());
        assertThat(summary.totals().path("money").path("given").asLong())
                .as("what was given, once each")
                .isEqualTo(played.gave());
        assertThat(summary.totals().path("money").path("reserved").asLong()).isZero();
        assertThat(summary.casesByState())
                .containsOnly(Map.entry("Settled", (long) played.cases()));
    }

    private static String told(Summary summary, Storm.Played played) {
        return String.join("\n", SummaryText.of(summary, played));
    }

    @Override
    public void close() {
        system.close();
    }

    private static final class Log implements Audience {
        @Override
        public void line(String text) {
            LOG.info("{}", text);
        }

        @Override
        public void passing(String text) {
            LOG.debug("{}", text);
        }
    }
}
