package vn.lalanh.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Whole fields of the one document with an {@code _id} get other values. Nearly all writes of our services are of this form;
 * mongo-java-server would copy the document three times over for each.
 */
record PlainSet(String id, Document fields) {

    /** Null if the update is of another form, or refused by MongoDB in some way that is not looked into here. */
    static @Nullable PlainSet of(Document selector, Document update) {
        return selector.get("_id") instanceof String id
                        && update.size() == 1
                        && update.get("$set") instanceof Document fields
                        && fields.keySet().stream().allMatch(PlainSet::isPlain)
                ? new PlainSet(id, fields)
                : null;
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && !name.equals("_id")
                && name.charAt(0) != '$'
                && name.indexOf('.') < 0;
    }

    /** Another document, which shares with the first what stays as it was. */
    Document on(Document before) {
        Document after = before.clone();
        after.putAll(fields);
        return after;
    }
}
