package vn.lalanh.platform.mongo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.OutboxEntry;
import vn.lalanh.platform.aggregate.Remembered;
import vn.lalanh.platform.aggregate.Seen;
import vn.lalanh.platform.aggregate.Snapshot;
import vn.lalanh.platform.aggregate.Store;

/**
 * The layout of an aggregate's document, read and written straight from and to the driver's bytes: with a {@link Document}
 * between, a save cost twice as much.
 */
final class SnapshotCodec<S> implements Codec<Snapshot<S>> {

    /** Raised with every change of the layout below; readers of both run side by side during a rolling upgrade. */
    private static final int SCHEMA_VERSION = 1;

    private final Shape<S> shape;
    private final StateCodec<S> states;
    private final DocumentCodec queried;

    /** @param values how the values of {@code by} are written: the driver's own, which knows instants and dates */
    SnapshotCodec(Shape<S> shape, CodecRegistry values) {
        this.shape = shape;
        this.queried = new DocumentCodec(values);
        this.states = new StateCodec<>(shape.family());
    }

    /**
     * All fields but {@code acked}, which is the relay's. The id where the document is new: it must not be set in one that
     * exists.
     */
    @Override
    public void encode(BsonWriter to, Snapshot<S> snapshot, EncoderContext context) {
        to.writeStartDocument();
        if (snapshot.version() == 1) {
            to.writeString("_id", snapshot.id());
            to.writeInt64("acked", 0);
        }
        to.writeInt64("version", snapshot.version());
        to.writeString("lastWrite", snapshot.lastWrite());
        to.writeInt32("schemaVersion", SCHEMA_VERSION);
        to.writeName("state");
        states.write(snapshot.state(), to);
        to.writeName("by");
        queried.encode(
                to, new Document(new HashMap<>(shape.by().apply(snapshot.state()))), context);
        to.writeInt64("lastSequence", snapshot.lastSequence());
        to.writeBoolean("unsent", !snapshot.outbox().isEmpty());
        to.writeStartArray("outbox");
        snapshot.outbox().forEach(entry -> write(entry, to));
        to.writeEndArray();
        to.writeStartDocument("seen");
        snapshot.seen()
                .forEach((source, at) -> {
                    to.writeStartDocument(source);
                    to.writeInt64("epoch", at.epoch());
                    to.writeInt64("sequence", at.sequence());
                    to.writeEndDocument();
                });
        to.writeEndDocument();
        to.writeStartArray("requests");
        for (Remembered request : snapshot.requests()) {
            to.writeStartDocument();
            to.writeString("key", request.key());
            to.writeString("bodyHash", request.bodyHash());
            to.writeInt64("version", request.version());
            to.writeEndDocument();
        }
        to.writeEndArray();
        to.writeEndDocument();
    }

    private static void write(OutboxEntry entry, BsonWriter to) {
        to.writeStartDocument();
        to.writeInt64("sequence", entry.sequence());
        to.writeString("topic", entry.topic());
        to.writeString("key", entry.key());
        to.writeStartDocument("headers");
        entry.headers().forEach(to::writeString);
        to.writeEndDocument();
        to.writeBinaryData("data", new BsonBinary(entry.data()));
        to.writeEndDocument();
    }

    /** @throws RuntimeException of any kind, when it is no aggregate of this kind or one of a version to come */
    Snapshot<S> decode(RawBsonDocument document) {
        try (BsonReader from = document.asBsonReader()) {
            return decode(from, DecoderContext.builder().build());
        }
    }

    @Override
    public Snapshot<S> decode(BsonReader from, DecoderContext context) {
        Found<S> found = new Found<>();
        Fields.each(
                from,
                name -> {
                    switch (name) {
                        case "_id" -> found.id = from.readString();
                        case "state" -> found.state = states.read(from);
                        case "version" -> found.version = Fields.number(from);
                        case "lastWrite" -> found.lastWrite = from.readString();
                        case "lastSequence" -> found.lastSequence = Fields.number(from);
                        case "acked" -> found.acked = Fields.number(from);
                        case "outbox" -> found.outbox = Fields.list(from, SnapshotCodec::entry);
                        case "seen" -> found.seen = seen(from);
                        case "requests" ->
                                found.requests = Fields.list(from, SnapshotCodec::request);
                        default -> from.skipValue();
                    }
                });
        return found.snapshot();
    }

    /** Of a document of which nothing else was asked for: a state of tomorrow's version must not hold up a relay. */
    Store.Outbox outbox(BsonReader from) {
        var found =
                new Object() {
                    String id = "";
                    long lastSequence;
                    long acked;
                    List<OutboxEntry> entries = List.of();
                };
        Fields.each(
                from,
                name -> {
                    switch (name) {
                        case "_id" -> found.id = from.readString();
                        case "lastSequence" -> found.lastSequence = Fields.number(from);
                        case "acked" -> found.acked = Fields.number(from);
                        case "outbox" -> found.entries = Fields.list(from, SnapshotCodec::entry);
                        default -> from.skipValue();
                    }
                });
        return new Store.Outbox(found.id, found.lastSequence, found.acked, found.entries);
    }

    private static OutboxEntry entry(BsonReader from) {
        var found =
                new Object() {
                    long sequence;
                    String topic = "";
                    String key = "";
                    Map<String, String> headers = Map.of();
                    byte[] data = {};
                };
        Fields.each(
                from,
                name -> {
                    switch (name) {
                        case "sequence" -> found.sequence = Fields.number(from);
                        case "topic" -> found.topic = from.readString();
                        case "key" -> found.key = from.readString();
                        case "headers" -> {
                            Map<String, String> headers = new HashMap<>();
                            Fields.each(from, header -> headers.put(header, from.readString()));
                            found.headers = headers;
                        }
                        case "data" -> found.data = from.readBinaryData().getData();
                        default -> from.skipValue();
                    }
                });
        return new OutboxEntry(found.sequence, found.topic, found.key, found.headers, found.data);
    }

    private static Map<String, Seen> seen(BsonReader from) {
        Map<String, Seen> seen = new HashMap<>();
        Fields.each(
                from,
                source -> {
                    long[] place = new long[2];
                    Fields.each(
                            from,
                            name -> {
                                switch (name) {
                                    case "epoch" -> place[0] = Fields.number(from);
                                    case "sequence" -> place[1] = Fields.number(from);
                                    default -> from.skipValue();
                                }
                            });
                    seen.put(source, new Seen(place[0], place[1]));
                });
        return seen;
    }

    private static Remembered request(BsonReader from) {
        var found =
                new Object() {
                    String key = "";
                    String bodyHash = "";
                    long version;
                };
        Fields.each(
                from,
                name -> {
                    switch (name) {
                        case "key" -> found.key = from.readString();
                        case "bodyHash" -> found.bodyHash = from.readString();
                        case "version" -> found.version = Fields.number(from);
                        default -> from.skipValue();
                    }
                });
        return new Remembered(found.key, found.bodyHash, found.version);
    }

    @Override
    @SuppressWarnings("unchecked") // one codec, one kind of aggregate
    public Class<Snapshot<S>> getEncoderClass() {
        return (Class<Snapshot<S>>) (Class<?>) Snapshot.class;
    }

    /** In whatever order the fields come. */
    private static final class Found<S> {
        private @Nullable String id;
        private @Nullable S state;
        private long version;
        private String lastWrite = "";
        private long lastSequence;
        private long acked;
        private List<OutboxEntry> outbox = List.of();
        private Map<String, Seen> seen = Map.of();
        private List<Remembered> requests = List.of();

        Snapshot<S> snapshot() {
            if (id == null || state == null) {
                throw new IllegalStateException("not an aggregate: " + id);
            }
            return new Snapshot<>(
                    id, state, version, lastWrite, lastSequence, acked, outbox, seen, requests);
        }
    }
}
