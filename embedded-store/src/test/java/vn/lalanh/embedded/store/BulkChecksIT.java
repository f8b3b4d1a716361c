package vn.lalanh.embedded.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class BulkChecksIT extends StoreChecks {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    @Test
    void savesABatchOfNewAndChangedAggregates() {
        insert("{_id: 'a', version: 1, gone: 1}", "{_id: 'b', version: 4}");

        BulkWriteResult result =
                cases.bulkWrite(
                        List.of(
                                new InsertOneModel<>(json("{_id: 'c', version: 1}")),
                                change("a", 1),
                                change("b", 3),
                                new InsertOneModel<>(json("{_id: 'd', version: 1}"))),
                        UNORDERED);

        assertThat(result.getInsertedCount()).isEqualTo(2);
        assertThat(result.getMatchedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isEqualTo(1);
        assertThat(byId("a")).isEqualTo(json("{_id: 'a', version: 2, acked: 7}"));
        assertThat(byId("b")).isEqualTo(json("{_id: 'b', version: 4}"));
        assertThat(cases.countDocuments()).isEqualTo(4);
    }

    private static WriteModel<Document> change(String id, int version) {
        return new UpdateOneModel<>(
                json("{_id: '%s', version: %d}".formatted(id, version)),
                json(
                        "{$set: {version: %d}, $max: {acked: 7}, $unset: {gone: ''}}"
                                .formatted(version + 1)));
    }

    @Test
    void goesOnAfterADuplicateWhenUnordered() {
        insert("{_id: 2}", "{_id: 'u', n: 0}");
        List<WriteModel<Document>> models =
                List.of(
                        new InsertOneModel<>(json("{_id: 1}")),
                        new UpdateOneModel<>(eq("_id", "u"), json("{$inc: {n: 1}}")),
                        new InsertOneModel<>(json("{_id: 2}")),
                        new InsertOneModel<>(json("{_id: 3}")),
                        new UpdateOneModel<>(eq("_id", "u"), json("{$inc: {n: 1}}")));

        MongoBulkWriteException failure =
                catchThrowableOfType(
                        MongoBulkWriteException.class, () -> cases.bulkWrite(models, UNORDERED));

        assertThat(failure.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(2);
        assertThat(failure.getWriteErrors())
                .extracting(BulkWriteError::getCode)
                .containsExactly(11000);
        assertThat(failure.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(failure.getWriteResult().getMatchedCount()).isEqualTo(2);
        assertThat(byId("u")).containsEntry("n", 2);
        assertThat(ids("{_id: {$type: 'number'}}")).containsExactly(1, 2, 3);
    }

    @Test
    void goesOnAfterADuplicateUpsertWhenUnordered() {
        cases.createIndex(json("{k: 1}"), new IndexOptions().unique(true));
        insert("{_id: 1, k: 'x'}");

        MongoBulkWriteException failure =
                catchThrowableOfType(
                        MongoBulkWriteException.class,
                        () ->
                                cases.bulkWrite(
                                        List.of(upsert(2, "y"), upsert(3, "x"), upsert(4, "z")),
                                        UNORDERED));

        assertThat(failure.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(1);
        assertThat(failure.getWriteResult().getUpserts()).extracting("index").containsExactly(0, 2);
        assertThat(ids("{}")).containsExactly(1, 2, 4);
    }

    private static WriteModel<Document> upsert(int id, String key) {
        return new UpdateOneModel<>(
                eq("_id", id),
                json("{$setOnInsert: {k: '%s'}}".formatted(key)),
                new UpdateOptions().upsert(true));
    }

    @Test
    void stopsAtTheFirstErrorWhenOrdered() {
        insert("{_id: 2}");

        MongoBulkWriteException inserts =
                catchThrowableOfType(
                        MongoBulkWriteException.class,
                        () ->
                                cases.insertMany(
                                        List.of(
                                                json("{_id: 1}"),
                                                json("{_id: 2}"),
                                                json("{_id: 3}"))));
        MongoBulkWriteException updates =
                catchThrowableOfType(
                        MongoBulkWriteException.class,
                        () ->
                                cases.bulkWrite(
                                        List.of(
                                                new UpdateOneModel<>(
                                                        eq("_id", 1), json("{$set: {a: 1}}")),
                                                new UpdateOneModel<>(
                                                        eq("_id", 1), json("{$set: {_id: 9}}")),
                                                new UpdateOneModel<>(
                                                        eq("_id", 1), json("{$set: {a: 3}}")))));

        assertThat(inserts.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(updates.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(1);
        assertThat(updates.getWriteResult().getMatchedCount()).isEqualTo(1);
        assertThat(ids("{}")).containsExactly(1, 2);
        assertThat(byId(1)).containsEntry("a", 1);
    }

    @Test
    void insertsManyUnorderedAroundDuplicates() {
        insert("{_id: 1}", "{_id: 3}");

        MongoBulkWriteException failure =
                catchThrowableOfType(
                        MongoBulkWriteException.class,
                        () ->
                                cases.insertMany(
                                        List.of(
                                                json("{_id: 1}"),
                                                json("{_id: 2}"),
                                                json("{_id: 3}"),
                                                json("{_id: 4}")),
                                        new InsertManyOptions().ordered(false)));

        assertThat(failure.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(0, 2);
        assertThat(failure.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(ids("{}")).containsExactly(1, 2, 3, 4);
    }

    @Test
    void deletesInBulk() {
        insert("{_id: 1}", "{_id: 2}");

        BulkWriteResult result =
                cases.bulkWrite(
                        List.of(
                                new DeleteOneModel<>(eq("_id", 1)),
                                new DeleteOneModel<>(eq("_id", 9))));

        assertThat(result.getDeletedCount()).isEqualTo(1);
    }
}
