package vn.lalanh.platform.audit;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.lalanh.platform.web.InvalidRequest;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;

/** Audit rows in the collection {@code audit}. */
final class MongoAuditTrail implements AuditTrail {

    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);
    private static final InsertManyOptions ALL_THAT_CAN = new InsertManyOptions().ordered(false);

    private final MongoTemplate mongo;
    private volatile boolean indexed;

    MongoAuditTrail(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void record(List<AuditRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            collection()
                    .insertMany(
                            rows.stream().map(MongoAuditTrail::document).toList(), ALL_THAT_CAN);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || !e.getWriteErrors().stream().allMatch(MongoAuditTrail::isThere)) {
                throw e;
            }
        }
    }

    private static boolean isThere(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    @Override
    public ListOf<AuditRow> of(String subject, Page page) {
        List<AuditRow> found = new ArrayList<>();
        collection()
                .find(Filters.and(Filters.eq("subject", subject), after(page.after())))
                .sort(Sorts.ascending("at", "_id"))
                .limit(page.limit() + 1)
                .map(MongoAuditTrail::row)
                .into(found);
        return ListOf.cut(found, page, row -> row.at().toEpochMilli() + "_" + row.id());
    }

    private static Bson after(@Nullable String cursor) {
        if (cursor == null) {
            return Filters.empty();
        }
        int bar = cursor.indexOf('_');
        if (bar < 1 || bar > 15 || !cursor.substring(0, bar).matches("[0-9]+")) {
            throw new InvalidRequest(
                    "after",
                    "Phải là giá trị next của trang trước, chép nguyên văn.",
                    "Must be the value next of the part before, copied as it is.");
        }
        Instant at = Instant.ofEpochMilli(Long.parseLong(cursor.substring(0, bar)));
        return Filters.or(
                Filters.gt("at", at),
                Filters.and(Filters.eq("at", at), Filters.gt("_id", cursor.substring(bar + 1))));
    }

    // at first use and not at start: a service starts before its store
    private MongoCollection<Document> collection() {
        MongoCollection<Document> rows = mongo.getCollection("audit").withWriteConcern(DURABLE);
        if (!indexed) {
            rows.createIndex(Indexes.ascending("subject"));
            indexed = true;
        }
        return rows;
    }

    private static Document document(AuditRow row) {
        return new Document("_id", row.id())
                .append("at", row.at())
                .append("who", row.who())
                .append("roles", row.roles())
                .append("action", row.action())
                .append("subject", row.subject())
                .append("purpose", row.purpose());
    }

    private static AuditRow row(Document stored) {
        Instant at = stored.getDate("at").toInstant();
        return new AuditRow(
                stored.getString("_id"),
                at,
                stored.getString("who"),
                stored.getList("roles", String.class),
                stored.getString("action"),
                stored.getString("subject"),
                stored.getString("purpose"));
    }
}
