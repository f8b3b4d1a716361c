package vn.lalanh.platform.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import vn.lalanh.platform.aggregate.Envelopes;
import vn.lalanh.platform.aggregate.Store;
import vn.lalanh.platform.aggregate.StoreLayer;
import vn.lalanh.platform.outbox.Relay;

/**
 * What every collection of aggregates of a service shares.
 *
 * @param writer unique for this process and start
 * @param layers around each store, the innermost first
 */
public record MongoPlatform(
        MongoDatabase database,
        Relay relay,
        Envelopes envelopes,
        String writer,
        List<StoreLayer> layers) {

    public MongoPlatform {
        layers = List.copyOf(layers);
    }

    /** With nothing between aggregates and their stores. */
    public MongoPlatform(MongoDatabase database, Relay relay, Envelopes envelopes, String writer) {
        this(database, relay, envelopes, writer, List.of());
    }

    <S> Store<S> layered(Store<S> store) {
        Store<S> outermost = store;
        for (StoreLayer layer : layers) {
            outermost = layer.around(outermost);
        }
        return outermost;
    }
}
