package vn.lalanh.proving.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.lalanh.runner.storm.Storm;
import vn.lalanh.runner.storm.StormBroken;

/** A donor's own system: it publishes gifts as CloudEvents, and each of them twice now and then. Thread-safe. */
final class DonorSystem implements AutoCloseable {

    private static final int TWICE = 3;

    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private final String creditedAt;
    private final Ledger ledger;

    DonorSystem(String bootstrapServers, String topic, LocalDate day, Ledger ledger) {
        this.topic = topic;
        this.creditedAt = day.atStartOfDay(Storm.ZONE).toInstant().toString();
        this.ledger = ledger;
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ProducerConfig.ACKS_CONFIG,
                                "all"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    /** Returns once the broker has it. */
    void announces(String campaignId, int number, long amount) {
        send(campaignId, number, amount);
        ledger.donorEvent(amount);
        if (number % TWICE == 0) {
            send(campaignId, number, amount); // the same event again: no gift, but an answer
        }
    }

    private void send(String campaignId, int number, long amount) {
        String id = "gift-" + number;
        String body =
                "{\"campaignId\":\"%s\",\"amount\":{\"value\":%d,\"currency\":\"VND\"},\"creditedAt\":\"%s\"}"
                        .formatted(campaignId, amount, creditedAt);
        var message =
                new ProducerRecord<byte[], byte[]>(topic, id.getBytes(UTF_8), body.getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_type", "vn.lalanh.donors.contribution-offered.v1",
                        "ce_source", "/donors/thu-lua",
                        "ce_subject", id,
                        "ce_time", creditedAt,
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try {
            var _ = producer.send(message).get();
        } catch (ExecutionException e) {
            throw new StormBroken("The broker did not take a gift: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StormBroken("Interrupted.", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
