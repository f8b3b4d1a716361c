package vn.lalanh.assessment.evidence.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;

/** One file on its way into chunks, a few at a time. Chunks that are there already are the same and stay. */
final class Chunks extends OutputStream {

    /** As the driver's own bucket has them. */
    static final int SIZE = 255 * 1024;

    private static final int AT_ONCE = 8;
    private static final InsertManyOptions ALL_THAT_CAN = new InsertManyOptions().ordered(false);

    private final MongoCollection<Document> chunks;
    private final String id;
    private final ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    private final List<Document> waiting = new ArrayList<>();
    private int number;
    private long length;

    Chunks(MongoCollection<Document> chunks, String id) {
        this.chunks = chunks;
        this.id = id;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int from = offset;
        int left = count;
        while (left > 0) {
            int some = Math.min(left, SIZE - chunk.size());
            chunk.write(bytes, from, some);
            from += some;
            left -= some;
            if (chunk.size() == SIZE) {
                cut();
            }
        }
        length += count;
    }

    /** Without it the file stays without its end: closing is for what went wrong too. */
    void finish() {
        if (chunk.size() > 0) {
            cut();
        }
        send();
    }

    long length() {
        return length;
    }

    private void cut() {
        waiting.add(
                new Document("_id", id + "-" + number)
                        .append("files_id", id)
                        .append("n", number)
                        .append("data", new Binary(chunk.toByteArray())));
        number++;
        chunk.reset();
        if (waiting.size() == AT_ONCE) {
            send();
        }
    }

    private void send() {
        insert(chunks, waiting);
        waiting.clear();
    }

    static void insert(MongoCollection<Document> into, Document one) {
        insert(into, List.of(one));
    }

    private static void insert(MongoCollection<Document> into, List<Document> some) {
        if (some.isEmpty()) {
            return;
        }
        try {
            into.insertMany(some, ALL_THAT_CAN);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || !e.getWriteErrors().stream()
                            .allMatch(error ->
                                    ErrorCategory.fromErrorCode(error.getCode())
                                            == ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
        }
    }
}
