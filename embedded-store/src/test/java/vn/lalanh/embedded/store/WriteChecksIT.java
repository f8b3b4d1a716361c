package vn.lalanh.embedded.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;

class WriteChecksIT extends StoreChecks {

    @Test
    void refusesASecondDocumentWithTheSameId() {
        insert("{_id: 'a'}");

        assertThatThrownBy(() -> insert("{_id: 'a'}"))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
    }

    @Test
    void refusesASecondDocumentWithTheSameUniqueFields() {
        cases.createIndex(json("{source: 1, number: 1}"), new IndexOptions().unique(true));
        insert("{_id: 1, source: 's', number: 1}", "{_id: 2, source: 's', number: 2}");

        assertThatThrownBy(() -> insert("{_id: 3, source: 's', number: 2}"))
                .hasMessageContaining("E11000");
        assertThatThrownBy(() -> cases.updateOne(eq("_id", 1), json("{$set: {number: 2}}")))
                .hasMessageContaining("E11000");
        assertThat(byId(1)).containsEntry("number", 1);
        cases.updateOne(eq("_id", 2), json("{$set: {number: 5}}"));
        insert("{_id: 3, source: 's', number: 2}");
        assertThat(ids("{source: 's'}")).containsExactly(1, 2, 3);
    }

    @Test
    void leavesDocumentsWithoutTheFieldOutOfASparseUniqueIndex() {
        cases.createIndex(json("{number: 1}"), new IndexOptions().unique(true).sparse(true));

        insert("{_id: 1}", "{_id: 2}", "{_id: 3, number: 7}");

        cases.updateOne(eq("_id", 1), json("{$set: {number: 8}}"));
        cases.updateOne(eq("_id", 3), json("{$unset: {number: ''}}"));
        insert("{_id: 4, number: 7}");
        assertThatThrownBy(() -> insert("{_id: 5, number: 8}")).hasMessageContaining("E11000");
        assertThat(ids("{number: null}")).containsExactly(2, 3);
    }

    @Test
    void changesOnlyTheExpectedVersion() {
        insert("{_id: 'a', version: {$numberLong: '1'}}");

        UpdateResult first = guarded("a", 1);
        UpdateResult second = guarded("a", 1);

        assertThat(first.getMatchedCount()).isEqualTo(1);
        assertThat(first.getModifiedCount()).isEqualTo(1);
        assertThat(second.getMatchedCount()).isZero();
    }

    private UpdateResult guarded(String id, long version) {
        return cases.updateOne(
                json("{_id: '%s', version: {$numberLong: '%d'}}".formatted(id, version)),
                new Document("$set", new Document("version", version + 1)));
    }

    @Test
    void appliesTheOperatorsOfAnUpdate() {
        insert("{_id: 1, a: 1, b: 5, c: 3, gone: 1, old: 'x', items: [1, 2]}");

        cases.updateOne(
                eq("_id", 1),
                json(
                        "{$set: {'seen.abc': 4}, $inc: {a: 2}, $max: {b: 3, fresh: 9}, $min: {c: 1},"
                                + " $unset: {gone: ''}, $rename: {old: 'new'}, $mul: {d: 2},"
                                + " $addToSet: {items: 2}, $currentDate: {at: true}}"));

        Document changed = byId(1);
        assertThat(changed.getEmbedded(List.of("seen", "abc"), Integer.class)).isEqualTo(4);
        assertThat(changed)
                .containsEntry("a", 3)
                .containsEntry("b", 5)
                .containsEntry("fresh", 9)
                .containsEntry("c", 1)
                .containsEntry("new", "x")
                .containsEntry("d", 0)
                .containsEntry("items", List.of(1, 2))
                .doesNotContainKeys("gone", "old");
        assertThat(changed.getDate("at")).isCloseTo(Instant.now(), 60_000);
    }

    @Test
    void keepsTheEndOfABoundedList() {
        insert("{_id: 1, requests: [1, 2, 3]}");

        cases.updateOne(eq("_id", 1), json("{$push: {requests: {$each: [4, 5], $slice: -3}}}"));

        assertThat(byId(1)).containsEntry("requests", List.of(3, 4, 5));
    }

    @Test
    void changesElementsOfArrays() {
        insert("{_id: 1, lines: [{n: 1, paid: 0}, {n: 2, paid: 0}]}");

        cases.updateOne(json("{_id: 1, 'lines.n': 2}"), json("{$set: {'lines.$.paid': 7}}"));
        cases.updateOne(
                eq("_id", 1),
                json("{$set: {'lines.$[l].paid': 5}}"),
                new UpdateOptions().arrayFilters(List.of(json("{'l.n': 1}"))));
        cases.updateOne(eq("_id", 1), json("{$pull: {lines: {n: 2}}}"));

        assertThat(byId(1).getList("lines", Document.class))
                .containsExactly(json("{n: 1, paid: 5}"));
    }

    @Test
    void setsOnInsertOnly() {
        UpdateOptions upsert = new UpdateOptions().upsert(true);

        UpdateResult first =
                cases.updateOne(
                        eq("_id", 1), json("{$setOnInsert: {at: 1}, $set: {n: 1}}"), upsert);
        UpdateResult second =
                cases.updateOne(
                        eq("_id", 1), json("{$setOnInsert: {at: 2}, $set: {n: 2}}"), upsert);

        assertThat(first.getUpsertedId().asInt32().getValue()).isEqualTo(1);
        assertThat(second.getUpsertedId()).isNull();
        assertThat(byId(1)).containsEntry("at", 1).containsEntry("n", 2);
    }

    @Test
    void returnsTheDocumentAfterAnUpsert() {
        FindOneAndUpdateOptions options =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

        Document first = cases.findOneAndUpdate(eq("_id", "n"), json("{$inc: {next: 1}}"), options);
        Document second =
                cases.findOneAndUpdate(eq("_id", "n"), json("{$inc: {next: 1}}"), options);

        assertThat(first).containsEntry("next", 1);
        assertThat(second).containsEntry("next", 2);
    }

    @Test
    void takesTheFirstInOrderAndReturnsItAsItWas() {
        insert("{_id: 1, p: 2}", "{_id: 2, p: 1}");

        Document taken =
                cases.findOneAndUpdate(
                        json("{p: {$gt: 0}}"),
                        json("{$set: {p: 0}}"),
                        new FindOneAndUpdateOptions().sort(json("{p: 1}")));

        assertThat(taken).isEqualTo(json("{_id: 2, p: 1}"));
        assertThat(cases.findOneAndDelete(json("{p: 0}"))).containsEntry("_id", 2);
        assertThat(cases.findOneAndUpdate(json("{p: 9}"), json("{$set: {p: 0}}"))).isNull();
    }

    @Test
    void keepsTheTypesOfValues() {
        Document document =
                new Document("_id", 1)
                        .append("bytes", new Binary(new byte[] {1, 2, 3}))
                        .append("outbox", List.of(json("{sequence: 1, headers: {'ce_id': 'x'}}")))
                        .append("amount", new Decimal128(12_345_678_901L))
                        .append("count", 5_000_000_000L)
                        .append("at", Date.from(Instant.parse("2026-11-23T01:02:03.456Z")))
                        .append("share", 0.25)
                        .append("none", null)
                        .append("empty", List.of());

        cases.insertOne(document);

        assertThat(byId(1)).isEqualTo(document);
    }

    @Test
    void takesADocumentAsId() {
        Document id = json("{source: 'kafka', partition: 3}");
        cases.insertOne(new Document("_id", id).append("n", 1));

        cases.updateOne(eq("_id", id), json("{$inc: {n: 1}}"));

        assertThat(byId(id)).containsEntry("n", 2);
        assertThatThrownBy(() -> cases.insertOne(new Document("_id", id)))
                .hasMessageContaining("E11000");
    }

    @Test
    void deletesWhatMatches() {
        insert("{_id: 1, s: 'A'}", "{_id: 2, s: 'B'}", "{_id: 3, s: 'A', tags: []}");
        cases.createIndex(json("{s: 1}"));
        cases.createIndex(json("{tags: 1}"));

        assertThat(cases.deleteMany(eq("s", "A")).getDeletedCount()).isEqualTo(2);
        assertThat(ids("{}")).containsExactly(2);
        assertThat(ids("{s: 'A'}")).isEmpty();
    }

    @Test
    void replacesADocument() {
        insert("{_id: 1, a: 1}");

        cases.replaceOne(eq("_id", 1), json("{b: 2}"));

        assertThat(byId(1)).isEqualTo(json("{_id: 1, b: 2}"));
    }

    @Test
    void updatesAllThatMatch() {
        for (int i = 0; i < 250; i++) {
            insert("{_id: %d, s: 'A'}".formatted(i));
        }

        UpdateResult result = cases.updateMany(eq("s", "A"), json("{$set: {s: 'B'}}"));

        assertThat(result.getModifiedCount()).isEqualTo(250);
        assertThat(cases.countDocuments(eq("s", "B"))).isEqualTo(250);
    }
}
