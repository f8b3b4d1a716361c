package vn.lalanh.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database whose collections are maps of one file. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    private static final String PREFIX = "documents.";

    private final MVStore file;
    private final List<StoreCollection> opening = new ArrayList<>();
    private boolean open;

    StoreDatabase(String name, MVStore file, CursorRegistry cursors) {
        super(name, cursors);
        this.file = file;
        initializeNamespacesAndIndexes();
        opening.forEach(StoreCollection::fillIndexes);
        opening.clear();
        open = true;
    }

    /** The databases that have collections in a file. */
    static Stream<String> namesIn(MVStore file) {
        return file.getMapNames().stream()
                .filter(map -> map.startsWith(PREFIX))
                .map(map -> map.substring(PREFIX.length(), map.indexOf('.', PREFIX.length())))
                .distinct();
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String name, CollectionOptions options) {
        StoreCollection collection =
                new StoreCollection(this, name, options, open(name), cursorRegistry);
        if (open) {
            collection.fillIndexes();
        } else {
            opening.add(collection);
        }
        return collection;
    }

    private MVMap<Object, Document> open(String collection) {
        return file.openMap(
                PREFIX + getFullCollectionNamespace(collection),
                new MVMap.Builder<Object, Document>()
                        .keyType(PositionType.INSTANCE)
                        .valueType(DocumentType.INSTANCE));
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new FieldIndex(name, keys, true, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new FieldIndex(name, keys, false, sparse);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        file.removeMap(open(name));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw new UnsupportedOperationException("Collections cannot be renamed");
    }

    @Override
    protected long getStorageSize() {
        FileStore<?> store = file.getFileStore();
        return store == null ? 0 : store.size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
