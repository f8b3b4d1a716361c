package vn.lalanh.platform.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonType;

/** Reads documents field by field, in whatever order these come. */
final class Fields {

    private Fields() {}

    /** Calls once for each field of a document; the value must be read or skipped then. */
    static void each(BsonReader from, Consumer<String> value) {
        from.readStartDocument();
        while (from.readBsonType() != BsonType.END_OF_DOCUMENT) {
            value.accept(from.readName());
        }
        from.readEndDocument();
    }

    /** The elements of an array. */
    static <T> List<T> list(BsonReader from, Function<BsonReader, T> element) {
        List<T> found = new ArrayList<>();
        from.readStartArray();
        while (from.readBsonType() != BsonType.END_OF_DOCUMENT) {
            found.add(element.apply(from));
        }
        from.readEndArray();
        return found;
    }

    /** A whole number, however wide it is stored. */
    static long number(BsonReader from) {
        return switch (from.getCurrentBsonType()) {
            case INT32 -> from.readInt32();
            case DOUBLE -> (long) from.readDouble();
            default -> from.readInt64();
        };
    }
}
