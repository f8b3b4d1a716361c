package vn.lalanh.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Documents in the file as BSON: a third of the size and time of Java serialisation. */
final class DocumentType extends BasicDataType<Document> {

    static final DocumentType INSTANCE = new DocumentType();

    private DocumentType() {}

    @Override
    public int getMemory(Document document) {
        return sizeOf(document);
    }

    @Override
    public void write(WriteBuffer target, Document document) {
        ByteBuf bytes = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, bytes);
        target.put(bytes.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer source) {
        // A BSON document begins with its own length.
        int length = source.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt();
        byte[] bytes = new byte[length];
        source.get(bytes);
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }

    /** Roughly the bytes on the heap; decides how many documents share a page and fit the cache. */
    private static int sizeOf(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                int size = 64;
                for (Object element : map.values()) {
                    size += 48 + sizeOf(element);
                }
                yield size;
            }
            case Collection<?> list -> {
                int size = 40;
                for (Object element : list) {
                    size += 8 + sizeOf(element);
                }
                yield size;
            }
            case String text -> 40 + text.length();
            case byte[] bytes -> 16 + bytes.length;
            case null, default -> 24;
        };
    }
}
