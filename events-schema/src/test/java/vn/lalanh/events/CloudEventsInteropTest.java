package vn.lalanh.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lalanh.events.EventCodec.Received;

/** A donor does not need our classes: the CloudEvents SDK reads what we write, and we read what it writes. */
class CloudEventsInteropTest {

    private static final Envelope ENVELOPE =
            new Envelope(
                    "01939c3e-7b2a-7c11-9d53-2f6a0c4e8b17",
                    "vn.lalanh.donors.contribution-offered.v1",
                    "/ngân-hàng-ví-dụ",
                    "góp-1",
                    Instant.parse("2026-11-19T01:00:00.5Z"),
                    1,
                    1,
                    "case-1",
                    "cause-1",
                    "talk-1",
                    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    private static final byte[] DATA =
            """
            {"campaignId":"lu-lon-11-2026","amount":{"value":50000,"currency":"VND"},
             "creditedAt":"2026-11-19T08:00:00+07:00"}\
            """
                    .getBytes(UTF_8);

    @Test
    void theSdkReadsWhatWeWrite() {
        Headers headers = new RecordHeaders();
        EventCodec.headers(ENVELOPE)
                .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));

        CloudEvent event = KafkaMessageFactory.createReader(headers, DATA).toEvent();

        assertThat(event.getId()).isEqualTo(ENVELOPE.id());
        assertThat(event.getType()).isEqualTo(ENVELOPE.type());
        assertThat(event.getSource()).isEqualTo(URI.create(ENVELOPE.source()));
        assertThat(event.getSubject()).isEqualTo(ENVELOPE.subject());
        assertThat(event.getTime()).isEqualTo(OffsetDateTime.parse("2026-11-19T01:00:00.5Z"));
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getDataSchema())
                .isEqualTo(
                        URI.create(
                                "https://lalanh.vn/contracts/donors/contribution-offered/v1/schema.json"));
        assertThat(event.getExtension("sequence")).hasToString("1");
        assertThat(event.getExtension("epoch")).hasToString("1");
        assertThat(event.getExtension("caseid")).isEqualTo("case-1");
        assertThat(event.getExtension("causationid")).isEqualTo("cause-1");
        assertThat(event.getExtension("correlationid")).isEqualTo("talk-1");
        assertThat(event.getExtension("traceparent")).isEqualTo(ENVELOPE.traceparent());
        assertThat(Objects.requireNonNull(event.getData()).toBytes()).isEqualTo(DATA);
    }

    @Test
    void weReadWhatTheSdkWrites() {
        CloudEvent event =
                CloudEventBuilder.v1()
                        .withId(ENVELOPE.id())
                        .withType(ENVELOPE.type())
                        .withSource(URI.create(ENVELOPE.source()))
                        .withSubject(ENVELOPE.subject())
                        .withTime(OffsetDateTime.parse("2026-11-19T08:00:00.5+07:00"))
                        .withExtension("sequence", 1)
                        .withExtension("epoch", 1)
                        .withExtension("caseid", "case-1")
                        .withExtension("causationid", "cause-1")
                        .withExtension("correlationid", "talk-1")
                        .withExtension("traceparent", ENVELOPE.traceparent())
                        .withData("application/json", DATA)
                        .build();
        ProducerRecord<Void, byte[]> record =
                KafkaMessageFactory.createWriter("donors.x.contributions").writeBinary(event);

        Received<DonorEvent> received =
                EventCodec.read(DonorEvent.class, values(record.headers()), record.value());

        assertThat(received.envelope()).isEqualTo(ENVELOPE);
        assertThat(received.event())
                .isEqualTo(
                        new DonorEvent.ContributionOfferedV1(
                                "lu-lon-11-2026",
                                new Amount(50_000, "VND"),
                                null,
                                null,
                                Instant.parse("2026-11-19T01:00:00Z")));
    }

    private static Function<String, byte @Nullable []> values(Headers headers) {
        return name -> {
            Header header = headers.lastHeader(name);
            return header == null ? null : header.value();
        };
    }
}
