package vn.lalanh.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

class AggregationChecksIT extends StoreChecks {

    @Test
    void sumsPerGroupInOrder() {
        insert(
                "{_id: 1, commune: 'x', amount: 10, status: 'PAID'}",
                "{_id: 2, commune: 'y', amount: 5, status: 'PAID'}",
                "{_id: 3, commune: 'x', amount: 7, status: 'PAID'}",
                "{_id: 4, commune: 'z', amount: 99, status: 'OPEN'}");

        assertThat(
                        aggregate(
                                "{$match: {status: 'PAID'}}",
                                "{$group: {_id: '$commune', total: {$sum: '$amount'}, cases: {$sum: 1}}}",
                                "{$sort: {total: -1}}",
                                "{$limit: 1}"))
                .containsExactly(json("{_id: 'x', total: 17, cases: 2}"));
    }

    @Test
    void countsPerValueOfAnIndexedField() {
        cases.createIndex(json("{'by.incident': 1, 'by.counted': 1}"));
        insert(
                "{_id: 1, by: {incident: 'a', counted: 'x'}}",
                "{_id: 2, by: {incident: 'a', counted: 'x'}}",
                "{_id: 3, by: {incident: 'b', counted: 'x'}}",
                "{_id: 4, by: {incident: 'c', counted: 'x'}}",
                "{_id: 5, by: {incident: 'b', counted: 'y'}}");
        cases.updateOne(json("{_id: 2}"), json("{$set: {by: {incident: 'a', counted: 'y'}}}"));

        assertThat(counted("{'by.incident': {$in: ['a', 'b', 'none']}}"))
                .containsExactlyInAnyOrder(
                        json("{_id: 'x', count: 2}"), json("{_id: 'y', count: 2}"));
        assertThat(counted("{'by.incident': 'c'}")).containsExactly(json("{_id: 'x', count: 1}"));
        assertThat(counted("{'by.incident': {$in: ['a', 'b'], $ne: 'a'}}"))
                .containsExactlyInAnyOrder(
                        json("{_id: 'x', count: 1}"), json("{_id: 'y', count: 1}"));
        assertThat(counted("{'by.incident': 'a', _id: 1}"))
                .containsExactly(json("{_id: 'x', count: 1}"));
    }

    @Test
    void countsPerValueThatIsMissingANumberOrAList() {
        cases.createIndex(json("{kind: 1, value: 1}"));
        insert(
                "{_id: 1, kind: 'a'}",
                "{_id: 2, kind: 'b', value: 7}",
                "{_id: 3, kind: 'b', value: 7}");

        assertThat(aggregate("{$match: {kind: 'a'}}", COUNT_VALUES))
                .containsExactly(json("{_id: null, count: 1}"));
        assertThat(aggregate("{$match: {kind: 'b'}}", COUNT_VALUES))
                .containsExactly(json("{_id: 7, count: 2}"));
        insert("{_id: 4, kind: 'c', value: ['x', 'y']}");
        assertThat(aggregate("{$match: {kind: 'c'}}", COUNT_VALUES))
                .containsExactly(json("{_id: ['x', 'y'], count: 1}"));
    }

    private static final String COUNT_VALUES = "{$group: {_id: '$value', count: {$sum: 1}}}";

    private List<Document> counted(String match) {
        return aggregate(
                "{$match: " + match + "}", "{$group: {_id: '$by.counted', count: {$sum: 1}}}");
    }

    @Test
    void groupsByDayOfAZone() {
        insert(
                "{_id: 1, at: {$date: '2026-11-22T18:00:00Z'}}",
                "{_id: 2, at: {$date: '2026-11-23T02:00:00Z'}}");

        assertThat(
                        aggregate(
                                "{$group: {_id: {$dateToString: {date: '$at', format: '%Y-%m-%d',"
                                        + " timezone: 'Asia/Ho_Chi_Minh'}}, n: {$sum: 1}}}"))
                .containsExactly(json("{_id: '2026-11-23', n: 2}"));
    }

    @Test
    void takesLinesApartAndJoins() {
        insert(
                "{_id: 1, lines: [{k: 'a', n: 1}, {k: 'b', n: 2}]}",
                "{_id: 2, lines: [{k: 'a', n: 4}]}");
        database.getCollection("kinds").insertOne(json("{_id: 'a', name: 'rice'}"));

        assertThat(
                        aggregate(
                                "{$unwind: '$lines'}",
                                "{$group: {_id: '$lines.k', n: {$sum: '$lines.n'}}}",
                                "{$lookup: {from: 'kinds', localField: '_id', foreignField: '_id', as: 'kind'}}",
                                "{$sort: {_id: 1}}",
                                "{$project: {n: 1, names: '$kind.name'}}"))
                .containsExactly(
                        json("{_id: 'a', n: 5, names: ['rice']}"),
                        json("{_id: 'b', n: 2, names: []}"));
    }

    @Test
    void leavesStoredDocumentsAlone() {
        insert("{_id: 1, state: {n: 1}}");

        assertThat(aggregate("{$addFields: {state: {extra: 2}}}"))
                .containsExactly(json("{_id: 1, state: {n: 1, extra: 2}}"));

        assertThat(byId(1)).isEqualTo(json("{_id: 1, state: {n: 1}}"));
    }

    @Test
    void answersWithMoreThanOneBatch() {
        cases.insertMany(Stream.generate(Document::new).limit(1500).toList());

        assertThat(aggregate("{$project: {_id: 1}}")).hasSize(1500);
    }

    @Test
    void keepsFiles() {
        GridFSBucket bucket = GridFSBuckets.create(database, "photos");
        byte[] photo = new byte[3_000_000];
        new Random(7).nextBytes(photo);

        ObjectId id = bucket.uploadFromStream("house.jpg", new ByteArrayInputStream(photo));

        ByteArrayOutputStream read = new ByteArrayOutputStream();
        bucket.downloadToStream(id, read);
        assertThat(read.toByteArray()).isEqualTo(photo);
        bucket.delete(id);
        assertThat(database.getCollection("photos.chunks").countDocuments()).isZero();
    }

    @Test
    void listsAndDropsIndexesOfOneCollectionOnly() {
        database.getCollection("other").createIndex(json("{a: 1}"));
        cases.createIndex(json("{a: 1}"));
        cases.createIndex(json("{b: 1, c: -1}"));

        cases.dropIndex("a_1");

        assertThat(names("cases")).containsExactly("_id_", "b_1_c_-1");
        cases.dropIndexes();
        assertThat(names("cases")).containsExactly("_id_");
        assertThat(names("other")).containsExactly("_id_", "a_1");
    }

    private List<String> names(String collection) {
        return database.getCollection(collection)
                .listIndexes()
                .map(d -> d.getString("name"))
                .into(new ArrayList<>());
    }

    @Test
    void dropsOneDatabaseOnly() {
        insert("{_id: 1}");
        client().getDatabase("store").getCollection("cases").insertOne(json("{_id: 1}"));

        client().getDatabase("store").drop();

        assertThat(cases.countDocuments()).isEqualTo(1);
        assertThat(client().listDatabaseNames().into(new ArrayList<>())).contains("store_checks");
        assertThat(database.listCollectionNames().into(new ArrayList<>())).containsExactly("cases");
    }

    @Test
    void answersAHealthCheck() {
        for (String name : List.of("admin", "store_checks")) {
            Document hello = client().getDatabase(name).runCommand(json("{hello: 1}"));

            assertThat(hello)
                    .containsEntry("isWritablePrimary", true)
                    .containsKey("maxWireVersion");
        }
    }

    private List<Document> aggregate(String... stages) {
        return cases.aggregate(Stream.of(stages).map(Document::parse).toList())
                .into(new ArrayList<>());
    }
}
