package vn.lalanh.embedded.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class QueryChecksIT extends StoreChecks {

    @Test
    void findsFiveHundredByIdInAnyBatchSize() {
        List<Document> documents =
                IntStream.range(0, 1000).mapToObj(i -> new Document("_id", "id-" + i)).toList();
        cases.insertMany(documents);
        List<String> wanted = IntStream.range(250, 750).mapToObj(i -> "id-" + i).toList();

        assertThat(ids(cases.find(in("_id", wanted)))).hasSize(500).hasSameElementsAs(wanted);
        assertThat(ids(cases.find(in("_id", wanted)).batchSize(7))).hasSameElementsAs(wanted);
        assertThat(ids(cases.find())).hasSize(1000);
        assertThat(ids(cases.find().limit(120))).hasSize(120);
        assertThat(cases.countDocuments(in("_id", wanted))).isEqualTo(500);
    }

    @Test
    void findsByAnIndexedFieldWhateverTheKindOfNumber() {
        cases.createIndex(json("{n: 1}"));
        insert(
                "{_id: 1, n: 5}",
                "{_id: 2, n: {$numberLong: '5'}}",
                "{_id: 3, n: 5.0}",
                "{_id: 4, n: 6}");

        assertThat(ids("{n: 5}")).containsExactly(1, 2, 3);
        assertThat(ids("{n: {$in: [5.0, 6]}}")).containsExactly(1, 2, 3, 4);
    }

    @Test
    void findsByAnElementOfAnIndexedArray() {
        cases.createIndex(json("{'lines.person': 1}"));
        cases.createIndex(json("{tags: 1}"));
        insert(
                "{_id: 1, tags: ['a', 'b'], lines: [{person: 'p'}, {person: 'q'}]}",
                "{_id: 2, tags: ['b'], lines: [{person: 'q'}]}",
                "{_id: 3, tags: [], lines: []}",
                "{_id: 4, tags: 'b'}");

        assertThat(ids("{tags: 'b'}")).containsExactly(1, 2, 4);
        assertThat(ids("{tags: ['b']}")).containsExactly(2);
        assertThat(ids("{tags: []}")).containsExactly(3);
        assertThat(ids("{'lines.person': {$in: ['p', 'x']}}")).containsExactly(1);
        cases.updateOne(eq("_id", 1), json("{$pull: {tags: 'b'}}"));
        cases.updateOne(eq("_id", 1), json("{$set: {'lines.0.person': 'z'}}"));
        assertThat(ids("{tags: 'b'}")).containsExactly(2, 4);
        assertThat(ids("{tags: 'a'}")).containsExactly(1);
        assertThat(ids("{'lines.person': 'p'}")).isEmpty();
        assertThat(ids("{'lines.person': 'q'}")).containsExactly(1, 2);
    }

    @Test
    void findsByTheLeadingFieldsOfACompoundIndex() {
        cases.createIndex(json("{status: 1, tags: 1, n: 1}"));
        insert(
                "{_id: 1, status: 'A', tags: ['x', 'y'], n: 1}",
                "{_id: 2, status: 'A', tags: ['y'], n: 2}",
                "{_id: 3, status: 'B', tags: ['x'], n: 1}");

        cases.updateOne(eq("_id", 1), json("{$pull: {tags: 'x'}}"));

        assertThat(ids("{status: 'A'}")).containsExactly(1, 2);
        assertThat(ids("{status: 'A', tags: 'y'}")).containsExactly(1, 2);
        assertThat(ids("{status: 'A', tags: 'x'}")).isEmpty();
        assertThat(ids("{status: {$in: ['A', 'B']}, tags: {$in: ['x', 'y']}, n: 1}"))
                .containsExactly(1, 3);
        assertThat(ids("{$and: [{status: 'A'}, {n: {$gt: 1}}]}")).containsExactly(2);
    }

    @Test
    void findsByOneFieldOfACompoundIndexWhatHasNoElementInAnother() {
        cases.createIndex(json("{commune: 1, groups: 1}"));
        insert(
                "{_id: 1, commune: 'A', groups: []}",
                "{_id: 2, commune: 'A', groups: ['x']}",
                "{_id: 3, commune: 'B', groups: []}");

        assertThat(ids("{commune: 'A'}")).containsExactlyInAnyOrder(1, 2);
        cases.updateOne(json("{_id: 1}"), json("{$set: {groups: ['x']}}"));
        assertThat(ids("{commune: 'A', groups: 'x'}")).containsExactlyInAnyOrder(1, 2);
        cases.updateOne(json("{_id: 2}"), json("{$set: {groups: []}}"));
        assertThat(ids("{commune: 'A'}")).containsExactlyInAnyOrder(1, 2);
        assertThat(ids("{commune: 'A', groups: 'x'}")).containsExactly(1);
    }

    @Test
    void findsMissingAndNullDespiteAnIndex() {
        cases.createIndex(json("{unsent: 1}"));
        insert("{_id: 1, unsent: true}", "{_id: 2, unsent: null}", "{_id: 3}");

        assertThat(ids("{unsent: null}")).containsExactly(2, 3);
        assertThat(ids("{unsent: {$in: [null, true]}}")).containsExactly(1, 2, 3);
        assertThat(ids("{unsent: {$exists: true}}")).containsExactly(1, 2);
        assertThat(ids("{unsent: {$ne: true}}")).containsExactly(2, 3);
    }

    @Test
    void answersWithAPageOfAnOrder() {
        cases.createIndex(json("{status: 1, priority: 1, requestedAt: 1}"));
        for (int i = 0; i < 300; i++) {
            String status = i % 2 == 0 ? "WAITING" : "DONE";
            insert(
                    "{_id: %d, status: '%s', priority: %d, requestedAt: %d}"
                            .formatted(i, status, i % 3, 1000 - i));
        }

        List<Object> page =
                ids(
                        cases.find(eq("status", "WAITING"))
                                .sort(json("{priority: 1, requestedAt: 1}"))
                                .skip(2)
                                .limit(5));
        List<Object> last =
                ids(
                        cases.find(eq("status", "WAITING"))
                                .sort(json("{priority: -1, _id: -1}"))
                                .limit(2));

        // Even multiples of three are first, the latest request is the smallest number.
        assertThat(page).containsExactly(282, 276, 270, 264, 258);
        assertThat(last).containsExactly(296, 290);
        assertThat(
                        ids(
                                cases.find(eq("status", "WAITING"))
                                        .sort(json("{priority: 1, requestedAt: 1}"))))
                .hasSize(150);
    }

    @Test
    void comparesByOperators() {
        insert(
                "{_id: 1, n: 1, s: 'ab'}",
                "{_id: 2, n: 5, s: 'abc'}",
                "{_id: 3, n: 9, s: 'b'}",
                "{_id: 4}");

        assertThat(ids("{n: {$gt: 1, $lt: 9}}")).containsExactly(2);
        assertThat(ids("{n: {$gte: 5}}")).containsExactly(2, 3);
        assertThat(ids("{n: {$lte: 5}}")).containsExactly(1, 2);
        assertThat(ids("{n: {$nin: [1, 9]}}")).containsExactly(2, 4);
        assertThat(ids("{n: {$not: {$gt: 1}}}")).containsExactly(1, 4);
        assertThat(ids("{$or: [{n: 1}, {s: 'b'}]}")).containsExactly(1, 3);
        assertThat(ids("{$and: [{n: {$gt: 1}}, {s: {$ne: 'b'}}]}")).containsExactly(2);
        assertThat(ids("{s: {$regex: '^ab'}}")).containsExactly(1, 2);
        assertThat(ids("{_id: {$gt: 1}, n: {$exists: true}}")).containsExactly(2, 3);
        assertThat(ids("{$expr: {$gt: ['$n', 4]}}")).containsExactly(2, 3);
    }

    @Test
    void looksIntoArraysOfDocuments() {
        insert(
                "{_id: 1, lines: [{n: 1, paid: true}, {n: 2, paid: false}]}",
                "{_id: 2, lines: [{n: 2, paid: true}]}");

        assertThat(ids("{lines: {$elemMatch: {n: 2, paid: true}}}")).containsExactly(2);
        assertThat(ids("{'lines.n': 2, 'lines.paid': true}")).containsExactly(1, 2);
        assertThat(ids("{lines: {$size: 2}}")).containsExactly(1);
    }

    @Test
    void readsOnlyTheFieldsAskedFor() {
        insert("{_id: 1, a: 1, b: {c: 2, d: 3}, e: [{f: 1, g: 2}]}");

        assertThat(only("{a: 1, 'b.c': 1}")).isEqualTo(json("{_id: 1, a: 1, b: {c: 2}}"));
        assertThat(only("{'e.f': 1, _id: 0}")).isEqualTo(json("{e: [{f: 1}]}"));
        assertThat(only("{b: 0, e: 0}")).isEqualTo(json("{_id: 1, a: 1}"));
        assertThat(cases.find().projection(Projections.exclude("b.c", "e")).first())
                .isEqualTo(json("{_id: 1, a: 1, b: {d: 3}}"));
    }

    private Document only(String projection) {
        return cases.find().projection(json(projection)).first();
    }

    @Test
    void countsAndListsDistinctValues() {
        insert("{_id: 1, s: 'A'}", "{_id: 2, s: 'B'}", "{_id: 3, s: 'A'}");

        assertThat(cases.countDocuments()).isEqualTo(3);
        assertThat(cases.countDocuments(eq("s", "A"))).isEqualTo(2);
        assertThat(cases.countDocuments(eq("s", "A"), new CountOptions().limit(1))).isEqualTo(1);
        assertThat(cases.estimatedDocumentCount()).isEqualTo(3);
        assertThat(cases.distinct("s", String.class).into(new ArrayList<>()))
                .containsExactlyInAnyOrder("A", "B");
    }
}
