package vn.lalanh.proving.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.Document;
import org.bson.types.Binary;
import vn.lalanh.platform.kafka.ProducerSettings;
import vn.lalanh.proving.report.Figures.Row;

/** The traffic of {@link Floor} by nothing but drivers: as many bulk writes, records and bytes, and no guarantee. */
final class BareTraffic {

    private static final String TOPIC = "floor";
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final Servers servers;
    private final MongoCollection<Document> announcers;
    private final MongoCollection<Document> followers;
    private final int batch;

    BareTraffic(Servers servers, MongoClient mongo, int batch) {
        this.servers = servers;
        this.announcers = mongo.getDatabase("floor").getCollection("announcers");
        this.followers = mongo.getDatabase("floor").getCollection("followers");
        this.batch = batch;
    }

    Row run(int many) {
        servers.topics(TOPIC);
        CountDownLatch warm = new CountDownLatch(many / 2);
        CountDownLatch done = new CountDownLatch(many);
        Set<String> known = new HashSet<>();
        CompletableFuture<Void> follower =
                CompletableFuture.runAsync(() ->
                        BareClient.read(
                                servers,
                                TOPIC,
                                many / 2 + many,
                                poll -> {
                                    follow(poll, known);
                                    for (int i = 0; i < poll.count(); i++) {
                                        (warm.getCount() > 0 ? warm : done).countDown();
                                    }
                                }));
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(ProducerSettings.over(servers.kafka()))) {
            announce(producer, "warm", many / 2);
            Floor.await(warm);
            Meter meter = Meter.start();
            announce(producer, "case", many);
            Floor.await(done);
            Row row = meter.stop("the floor", "event", many);
            follower.join();
            return row;
        }
    }

    private void announce(Producer<byte[], byte[]> producer, String prefix, int many) {
        int cases = many / Traffic.EVENTS_A_CASE;
        for (int from = 0; from < many; from += batch) {
            List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(batch);
            List<WriteModel<Document>> models = new ArrayList<>(batch);
            for (int n = from; n < Math.min(many, from + batch); n++) {
                var record = Traffic.record(TOPIC, prefix, n, cases, Traffic.event(n));
                records.add(record);
                models.add(
                        model(
                                prefix + "-" + n % cases,
                                n / cases,
                                announcer(record, prefix + "-" + n % cases, n / cases)));
            }
            var _ = announcers.bulkWrite(models, UNORDERED);
            for (var record : records) {
                var _ = producer.send(record);
            }
        }
    }

    private void follow(ConsumerRecords<byte[], byte[]> poll, Set<String> known) {
        List<WriteModel<Document>> models = new ArrayList<>(poll.count());
        Set<String> ids = new HashSet<>();
        poll.forEach(record -> {
            var received = BareClient.decode(record);
            String id = received.envelope().subject();
            long sequence = received.envelope().sequence();
            if (ids.add(id)) { // one write a case and poll, as ours
                models.add(model(id, known.add(id) ? 0 : 1, follower(id, sequence)));
            }
        });
        var _ = followers.bulkWrite(models, UNORDERED);
    }

    private static WriteModel<Document> model(String id, int earlier, Document fields) {
        return earlier == 0
                ? new InsertOneModel<>(fields.append("_id", id))
                : new UpdateOneModel<>(new Document("_id", id), new Document("$set", fields));
    }

    private static Document announcer(
            ProducerRecord<byte[], byte[]> record, String id, int earlier) {
        Document headers = new Document();
        for (Header header : record.headers()) {
            headers.append(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return fields(id, earlier + 1L)
                .append("lastSequence", earlier + 1L)
                .append("unsent", true)
                .append(
                        "outbox",
                        List.of(
                                new Document("sequence", earlier + 1L)
                                        .append("topic", record.topic())
                                        .append("key", id)
                                        .append("headers", headers)
                                        .append("data", new Binary(record.value()))));
    }

    private static Document follower(String id, long sequence) {
        return fields(id, sequence)
                .append(
                        "seen",
                        new Document(id, new Document("epoch", 1L).append("sequence", sequence)));
    }

    private static Document fields(String id, long times) {
        return new Document("version", times)
                .append("lastWrite", "00000000-0000-0000-0000-000000000000-" + times)
                .append("schemaVersion", 1)
                .append(
                        "state",
                        new Document("is", "Counted").append("id", id).append("times", times));
    }
}
