package vn.lalanh.platform.mongo;

import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Snapshot;
import vn.lalanh.platform.aggregate.Store;
import vn.lalanh.platform.aggregate.StoredAggregates;

/** Aggregates in MongoDB. A capability's adapter extends it with the queries of its port. */
public abstract class MongoAggregates<S> extends StoredAggregates<S> {

    private final MongoStore<S> store;

    protected MongoAggregates(MongoPlatform platform, Shape<S> shape) {
        this(platform, shape, new MongoStore<>(platform.database(), shape));
    }

    private MongoAggregates(MongoPlatform platform, Shape<S> shape, MongoStore<S> store) {
        this(platform, shape, store, platform.layered(store));
    }

    private MongoAggregates(
            MongoPlatform platform, Shape<S> shape, MongoStore<S> store, Store<S> layered) {
        super(
                layered,
                shape.absent(),
                platform.relay().serve(layered),
                platform.envelopes(),
                platform.writer());
        this.store = store;
    }

    /**
     * Those whose {@code by} fields match.
     *
     * @param filter on fields as {@code by.<name>}; give an indexed equality first, the embedded store knows no other
     * @param sort on the same fields; ties by id
     */
    protected List<Current<S>> where(Bson filter, Bson sort, int skip, int limit) {
        return store.where(filter, sort, skip, limit).stream()
                .map(MongoAggregates::current)
                .toList();
    }

    /** For counts and sums; writing goes through {@link #change} only. */
    protected MongoCollection<Document> documents() {
        return store.documents();
    }

    private static <S> Current<S> current(Snapshot<S> snapshot) {
        return new Current<>(snapshot.id(), snapshot.state(), snapshot.version());
    }
}
