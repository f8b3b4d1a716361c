package vn.lalanh.platform.mongo;

import com.mongodb.MongoClientSettings;
import java.util.List;
import java.util.Map;
import org.bson.BsonBinaryWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseFixtures;
import vn.lalanh.events.EventCodec;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.aggregate.OutboxEntry;
import vn.lalanh.platform.aggregate.Remembered;
import vn.lalanh.platform.aggregate.Seen;
import vn.lalanh.platform.aggregate.Snapshot;
import vn.lalanh.proving.bench.micro.Approved;

/** An approved case between its record and its document; in this package because nobody else may know the layout. */
@State(Scope.Benchmark)
public class Documents {

    private static final EncoderContext CONTEXT = EncoderContext.builder().build();

    private final SnapshotCodec<Case> codec =
            new SnapshotCodec<>(
                    new Shape<>("cases", Case.class, Case.Absent::new, Documents::by, List.of()),
                    MongoClientSettings.getDefaultCodecRegistry());
    private final Snapshot<Case> approved =
            new Snapshot<>(
                    CaseFixtures.ID,
                    CaseFixtures.approved(),
                    1,
                    "0192f0c5-7a00-7000-8000-000000000001",
                    4,
                    3,
                    List.of(announcement()),
                    Map.of("hh-1", new Seen(1, 7)),
                    List.of(new Remembered("key-1", "body-hash-1", 1)));
    private final byte[] document = bytes();

    private static Map<String, ?> by(Case state) {
        return Map.of("state", state.getClass().getSimpleName(), "commune", "99001");
    }

    private static OutboxEntry announcement() {
        return new OutboxEntry(
                4,
                Topics.CASES,
                CaseFixtures.ID,
                EventCodec.headers(Approved.envelope()),
                EventCodec.data(Approved.event()));
    }

    private byte[] bytes() {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            codec.encode(writer, approved, CONTEXT);
            return buffer.toByteArray();
        }
    }

    /** With its outbox, as it is saved. */
    @Benchmark
    public byte[] write() {
        return bytes();
    }

    /** As it is loaded. */
    @Benchmark
    public Snapshot<Case> read() {
        return codec.decode(new RawBsonDocument(document));
    }
}
