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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.web.InvalidRequest;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;

/**
 * Audit rows in the collection {@code audit}. Those of one request that differ by their subject alone, as when a list is
 * approved, are one document with all their subjects: found by each of them, and a write instead of a thousand.
 */
final class MongoAuditTrail implements AuditTrail {

    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);
    private static final InsertManyOptions ALL_THAT_CAN = new InsertManyOptions().ordered(false);

    private static final int MOST_SUBJECTS = 1_000;

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
                            together(rows).stream().map(MongoAuditTrail::document).toList(),
                            ALL_THAT_CAN);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || !e.getWriteErrors().stream().allMatch(MongoAuditTrail::isThere)) {
                throw e;
            }
        }
    }

    private record Deed(String who, List<String> roles, String action, String purpose) {
        static Deed of(AuditRow row) {
            return new Deed(row.who(), row.roles(), row.action(), row.purpose());
        }
    }

    private static List<List<AuditRow>> together(List<AuditRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(Deed::of, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(alike -> parts(alike, oneOfEach(alike) ? MOST_SUBJECTS : 1))
                .toList();
    }

    /** Where one subject stands twice, each row has a time of its own that must be kept. */
    private static boolean oneOfEach(List<AuditRow> alike) {
        return alike.stream().map(AuditRow::subject).distinct().count() == alike.size();
    }

    private static Stream<List<AuditRow>> parts(List<AuditRow> rows, int most) {
        return IntStream.iterate(0, i -> i < rows.size(), i -> i + most)
                .mapToObj(i -> rows.subList(i, Math.min(rows.size(), i + most)));
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
                .map(stored -> row(stored, subject))
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

    private static Document document(List<AuditRow> alike) {
        AuditRow first = alike.getFirst();
        Object subjects =
                alike.size() == 1
                        ? first.subject()
                        : alike.stream().map(AuditRow::subject).toList();
        return new Document("_id", id(alike))
                .append("at", first.at())
                .append("who", first.who())
                .append("roles", first.roles())
                .append("action", first.action())
                .append("subject", subjects)
                .append("purpose", first.purpose());
    }

    /** The same for the same rows, so that they are kept once when they are recorded again. */
    private static String id(List<AuditRow> alike) {
        return alike.size() == 1
                ? alike.getFirst().id()
                : Ids.derive(
                        "audit-list",
                        alike.stream().map(AuditRow::id).collect(Collectors.joining(",")));
    }

    private static AuditRow row(Document stored, String subject) {
        Instant at = stored.getDate("at").toInstant();
        return new AuditRow(
                stored.getString("_id"),
                at,
                stored.getString("who"),
                stored.getList("roles", String.class),
                stored.getString("action"),
                subject,
                stored.getString("purpose"));
    }
}
