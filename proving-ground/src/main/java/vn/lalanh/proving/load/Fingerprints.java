package vn.lalanh.proving.load;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * Every document of every database, each as a hash of its bytes. {@code lastWrite} is kept apart: it is the stamp of a write
 * and nothing else, so that a write which changed nothing shows in it alone.
 */
public final class Fingerprints {

    private static final String LAST_WRITE = "lastWrite";

    private final Map<String, Print> prints = new HashMap<>();

    private record Print(long high, long low, int stamp) {
        boolean sameBytes(Print other) {
            return high == other.high && low == other.low;
        }
    }

    void add(String collection, RawBsonDocument raw) {
        BsonDocument document = raw.decode(new BsonDocumentCodec());
        BsonValue stamp = document.remove(LAST_WRITE);
        RawBsonDocument rest = new RawBsonDocument(document, new BsonDocumentCodec());
        ByteBuffer hash = ByteBuffer.wrap(sha256(rest.getByteBuffer().asNIO()));
        prints.put(
                collection + "/" + document.get("_id"),
                new Print(hash.getLong(), hash.getLong(), stamp == null ? 0 : stamp.hashCode()));
    }

    private static byte[] sha256(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public int size() {
        return prints.size();
    }

    /** Documents that are new, gone or other than here, by name. */
    public List<String> others(Fingerprints later) {
        List<String> others = new ArrayList<>();
        prints.forEach((name, print) -> {
            Print then = later.prints.get(name);
            if (then == null || !then.sameBytes(print)) {
                others.add(name + (then == null ? " gone" : " changed"));
            }
        });
        later.prints.keySet().stream()
                .filter(name -> !prints.containsKey(name))
                .forEach(name -> others.add(name + " new"));
        return others;
    }

    /** How many have another {@code lastWrite}. */
    public long writtenAgain(Fingerprints later) {
        return prints.entrySet().stream()
                .filter(entry -> {
                    Print then = later.prints.get(entry.getKey());
                    return then != null && then.stamp != entry.getValue().stamp;
                })
                .count();
    }
}
