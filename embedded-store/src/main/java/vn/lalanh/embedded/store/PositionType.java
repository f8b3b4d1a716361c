package vn.lalanh.embedded.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** The {@code _id} of a document as its key in the file, in MongoDB's order of values. */
final class PositionType extends BasicDataType<Object> {

    static final PositionType INSTANCE = new PositionType();

    private static final String FIELD = "k";

    private PositionType() {}

    @Override
    public int compare(Object left, Object right) {
        if (left instanceof String leftText && right instanceof String rightText) {
            return leftText.compareTo(rightText);
        }
        return ValueComparator.ascWithoutListHandling().compare(left, right);
    }

    @Override
    public int getMemory(Object position) {
        return position instanceof String text ? 40 + text.length() : 64;
    }

    @Override
    public void write(WriteBuffer target, Object position) {
        // An _id of null is a key as well; it is kept as an empty document.
        Document wrapped =
                position instanceof Missing ? new Document() : new Document(FIELD, position);
        DocumentType.INSTANCE.write(target, wrapped);
    }

    @Override
    public Object read(ByteBuffer source) {
        return DocumentType.INSTANCE.read(source).getOrMissing(FIELD);
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
