package vn.lalanh.platform.mongo;

import com.mongodb.client.MongoDatabase;
import vn.lalanh.platform.aggregate.Envelopes;
import vn.lalanh.platform.outbox.Relay;

/**
 * What every collection of aggregates of a service shares.
 *
 * @param writer unique for this process and start
 */
public record MongoPlatform(
        MongoDatabase database, Relay relay, Envelopes envelopes, String writer) {}
