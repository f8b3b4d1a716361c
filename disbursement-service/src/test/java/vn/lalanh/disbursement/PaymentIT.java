package vn.lalanh.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lalanh.disbursement.payout.Payout;
import vn.lalanh.disbursement.payout.Payouts;
import vn.lalanh.embedded.broker.BrokerSettings;
import vn.lalanh.embedded.broker.EmbeddedBroker;
import vn.lalanh.embedded.store.EmbeddedStore;
import vn.lalanh.embedded.store.StoreSettings;
import vn.lalanh.events.Amount;
import vn.lalanh.events.BenefitLine;
import vn.lalanh.events.Catalogue;
import vn.lalanh.events.Envelope;
import vn.lalanh.events.EventCodec;
import vn.lalanh.events.ReservationEvent.FundsReservedV1;
import vn.lalanh.events.ReservationEvent.ReservedLine;
import vn.lalanh.events.Topics;

class PaymentIT {

    @TempDir Path dir;

    @Test
    void paysAReservedLineOnce() throws Exception {
        try (StandIns outside = new StandIns();
                EmbeddedBroker broker =
                        EmbeddedBroker.start(BrokerSettings.onFreePorts(dir.resolve("broker")));
                EmbeddedStore store = EmbeddedStore.start(StoreSettings.inMemory())) {
            broker.createTopics(Topics.contractTopics(), Topics.PARTITIONS);
            try (ConfigurableApplicationContext app =
                    DisbursementApplication.application()
                            .run(
                                    "--server.port=0",
                                    "--server.address=127.0.0.1",
                                    "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                                    "--spring.mongodb.uri=" + store.uri("disbursement"),
                                    "--lalanh.security.jwk-set-uri=" + outside.uri() + "/jwks",
                                    "--lalanh.security.issuer=" + outside.uri(),
                                    "--lalanh.security.token-uri=" + outside.uri() + "/token",
                                    "--lalanh.registry-secret=x",
                                    "--lalanh.payout.bank=" + outside.uri(),
                                    "--lalanh.payout.registry=" + outside.uri())) {
                FundsReservedV1 event =
                        new FundsReservedV1(
                                "res-1",
                                "case-1",
                                1,
                                List.of(
                                        new ReservedLine(
                                                "pay-1",
                                                new BenefitLine(
                                                        "line-1",
                                                        "HOUSE_LOST",
                                                        "hh-1",
                                                        new Amount(40_000_000, "VND"),
                                                        null),
                                                null)));
                Envelope envelope =
                        new Envelope(
                                "e1",
                                Catalogue.of(event).type(),
                                "/resource-mobilization-service",
                                "res-1",
                                Instant.parse("2026-11-23T01:00:00Z"),
                                1,
                                1,
                                "case-1",
                                null,
                                null,
                                null);
                try (var producer =
                        new KafkaProducer<>(
                                Map.of("bootstrap.servers", broker.bootstrapServers()),
                                new ByteArraySerializer(),
                                new ByteArraySerializer())) {
                    for (int repeat = 0; repeat < 3; repeat++) {
                        var record =
                                new ProducerRecord<>(
                                        Topics.RESERVATIONS,
                                        "case-1".getBytes(StandardCharsets.UTF_8),
                                        EventCodec.data(event));
                        EventCodec.headers(envelope)
                                .forEach((n, v) ->
                                        record.headers()
                                                .add(n, v.getBytes(StandardCharsets.UTF_8)));
                        producer.send(record).get();
                    }
                }
                Payouts payouts = app.getBean(Payouts.class);
                await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(() ->
                                assertThat(payouts.find("pay-1"))
                                        .hasValueSatisfying(p ->
                                                assertThat(p.state())
                                                        .isInstanceOf(Payout.Settled.class)));
                assertThat(outside.debits).hasSize(1);
            }
        }
    }
}
