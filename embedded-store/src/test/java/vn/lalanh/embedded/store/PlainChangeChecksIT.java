package vn.lalanh.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** The form of nearly all our writes: whole fields of one document, guarded by its version. */
class PlainChangeChecksIT extends StoreChecks {

    @Test
    void setsFieldsAndKeepsTheOthers() {
        insert("{_id: 'a', version: 1, state: {kind: 'New', x: 1}, acked: 3}");

        UpdateResult result = set(guarded("a", 1), "version: 2, state: {kind: 'Old'}, extra: [1]");

        assertThat(result.getMatchedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isEqualTo(1);
        assertThat(byId("a"))
                .isEqualTo(
                        json("{_id: 'a', version: 2, state: {kind: 'Old'}, acked: 3, extra: [1]}"));
        assertThat(byId("a").keySet()).containsExactly("_id", "version", "state", "acked", "extra");
    }

    @Test
    void leavesADocumentOfAnotherVersionAlone() {
        insert("{_id: 'a', version: 2}");

        assertThat(set(guarded("a", 1), "version: 7").getMatchedCount()).isZero();
        assertThat(set(guarded("b", 1), "version: 7").getMatchedCount()).isZero();
        assertThat(cases.find().into(new ArrayList<>()))
                .containsExactly(json("{_id: 'a', version: 2}"));
    }

    @Test
    void tellsThatNothingHasChanged() {
        insert("{_id: 'a', version: 1, state: {x: [1, {y: 2}]}}");

        UpdateResult result = set(guarded("a", 1), "version: 1, state: {x: [1, {y: 2}]}");

        assertThat(result.getMatchedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isZero();
    }

    @Test
    void findsByTheNewValuesOnly() {
        cases.createIndex(json("{'by.stage': 1}"));
        cases.createIndex(json("{'by.tags': 1, 'by.stage': 1}"));
        insert("{_id: 'a', by: {stage: 1, tags: ['x', 'y']}}", "{_id: 'b', by: {stage: 1}}");

        set(eq("_id", "a"), "by: {stage: 2, tags: ['y', 'z']}");

        assertThat(ids("{'by.stage': 1}")).containsExactly("b");
        assertThat(ids("{'by.stage': 2}")).containsExactly("a");
        assertThat(ids("{'by.tags': 'x'}")).isEmpty();
        assertThat(ids("{'by.tags': 'z', 'by.stage': 2}")).containsExactly("a");
    }

    @Test
    void keepsWhatIsUnique() {
        cases.createIndex(json("{number: 1}"), new IndexOptions().unique(true));
        insert("{_id: 'a', number: 1}", "{_id: 'b', number: 2}");

        assertThatThrownBy(() -> set(eq("_id", "a"), "number: 2, note: 'lost'"))
                .hasMessageContaining("E11000");

        assertThat(byId("a")).isEqualTo(json("{_id: 'a', number: 1}"));
        set(eq("_id", "b"), "number: 3");
        assertThat(set(eq("_id", "a"), "number: 2").getModifiedCount()).isEqualTo(1);
    }

    @Test
    void takesPathsAsPaths() {
        insert("{_id: 'a', state: {x: 1, y: 1}}");

        set(eq("_id", "a"), "'state.x': 2, z: null");

        assertThat(byId("a")).isEqualTo(json("{_id: 'a', state: {x: 2, y: 1}, z: null}"));
    }

    @Test
    void keepsTheIdentity() {
        insert("{_id: 'a', x: 1}");

        assertThatThrownBy(() -> set(eq("_id", "a"), "_id: 'b'")).hasMessageContaining("_id");

        assertThat(byId("a")).isEqualTo(json("{_id: 'a', x: 1}"));
    }

    @Test
    void raisesANumberAndNeverLowersIt() {
        cases.insertOne(new Document("_id", "a").append("unsent", true).append("acked", 5L));

        cases.updateOne(guarded("a"), combine(Updates.set("unsent", false), max("acked", 4L)));
        assertThat(byId("a")).isEqualTo(stored(false, 5L));

        cases.updateOne(guarded("a"), combine(Updates.set("unsent", true), max("acked", 9L)));
        assertThat(byId("a")).isEqualTo(stored(true, 9L));
    }

    @Test
    void raisesANumberThatIsNotThereOrOfAnotherKind() {
        insert("{_id: 'a'}", "{_id: 'b', acked: 5}");

        cases.updateOne(eq("_id", "a"), max("acked", 4L));
        cases.updateOne(eq("_id", "b"), max("acked", 4L));
        assertThat(byId("a")).isEqualTo(new Document("_id", "a").append("acked", 4L));
        assertThat(byId("b")).isEqualTo(json("{_id: 'b', acked: 5}"));

        cases.updateOne(eq("_id", "b"), max("acked", 6L));
        assertThat(byId("b")).isEqualTo(new Document("_id", "b").append("acked", 6L));
    }

    @Test
    void refusesToSetAndRaiseTheSameField() {
        insert("{_id: 'a', acked: 5}");

        assertThatThrownBy(() ->
                        cases.updateOne(
                                eq("_id", "a"),
                                combine(Updates.set("acked", 1L), max("acked", 6L))))
                .isInstanceOf(MongoWriteException.class);

        assertThat(byId("a")).isEqualTo(json("{_id: 'a', acked: 5}"));
    }

    @Test
    void keepsWhatAPipelineOrAFailedUpdateWorkedOn() {
        insert("{_id: 'a', state: {x: 1}}");

        cases.aggregate(List.of(json("{$addFields: {'state.x': 2, y: 3}}")))
                .into(new ArrayList<>());
        assertThatThrownBy(() ->
                        cases.updateOne(
                                eq("_id", "a"), json("{$set: {'state.y': 2}, $inc: {'state': 1}}")))
                .isInstanceOf(MongoWriteException.class);

        assertThat(byId("a")).isEqualTo(json("{_id: 'a', state: {x: 1}}"));
    }

    private static Bson guarded(String id) {
        return and(eq("_id", id), exists("acked"));
    }

    private static Document stored(boolean unsent, long acked) {
        return new Document("_id", "a").append("unsent", unsent).append("acked", acked);
    }

    private UpdateResult set(Bson filter, String fields) {
        return cases.updateOne(filter, json("{$set: {" + fields + "}}"));
    }

    private static Bson guarded(String id, int version) {
        return and(eq("_id", id), eq("version", version));
    }
}
