package vn.lalanh.assessment.protection.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.security.SecureRandom;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.protection.Pseudonyms;

/**
 * The secret beside the cases that it protects: made once, by whichever replica needs it first, and read by all. It is in every
 * backup of them and nowhere else; who has their database needs no secret to read them.
 */
@Component
class MongoPseudonyms implements Pseudonyms {

    private static final int BYTES = 32;
    private static final String ID = "pseudonyms";

    private final MongoTemplate mongo;
    private volatile byte @Nullable [] known;

    MongoPseudonyms(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    // at first use and not at start: a service starts before its store
    @Override
    public byte[] key() {
        byte[] key = known;
        if (key == null) {
            key = find();
            known = key;
        }
        return key.clone();
    }

    private byte[] find() {
        MongoCollection<Document> secrets =
                mongo.getCollection("secrets")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        Document kept = secrets.find(Filters.eq("_id", ID)).first();
        if (kept == null) {
            insert(secrets);
            kept = secrets.find(Filters.eq("_id", ID)).first();
        }
        if (kept == null) {
            throw new IllegalStateException("the secret was written and is not there");
        }
        return kept.get("key", Binary.class).getData();
    }

    private static void insert(MongoCollection<Document> secrets) {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        try {
            secrets.insertOne(new Document("_id", ID).append("key", new Binary(fresh)));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // another replica was faster
        }
    }
}
