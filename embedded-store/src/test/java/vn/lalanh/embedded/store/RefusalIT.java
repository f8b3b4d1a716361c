package vn.lalanh.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.ClientSession;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledIfSystemProperty(named = StoreChecks.URI_PROPERTY, matches = ".+")
class RefusalIT extends StoreChecks {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{key: {a: 1}, name: 'i', partialFilterExpression: {a: {$gt: 1}}} | partialFilterExpression",
                "{key: {a: 1}, name: 'i', expireAfterSeconds: 60} | expireAfterSeconds",
                "{key: {a: 1}, name: 'i', expireAfterSeconds: 0} | expireAfterSeconds",
                "{key: {a: 1}, name: 'i', collation: {locale: 'vi'}} | collation",
                "{key: {a: 1}, name: 'i', hidden: true} | hidden",
                "{key: {a: 'text'}, name: 'i'} | an index of the kind 'text'",
                "{key: {a: '2dsphere'}, name: 'i'} | an index of the kind '2dsphere'",
                "{key: {a: 'hashed'}, name: 'i'} | an index of the kind 'hashed'",
                "{key: {'$**': 1}, name: 'i'} | a wildcard index"
            })
    void refusesAnIndex(String index, String option) {
        refused("{createIndexes: 'cases', indexes: [%s]}".formatted(index), option);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{create: 'x', validator: {a: 1}} | validator",
                "{create: 'x', capped: true, size: 1000} | capped",
                "{create: 'x', viewOn: 'cases', pipeline: []} | viewOn",
                "{create: 'x', timeseries: {timeField: 'at'}} | timeseries",
                "{create: 'x', collation: {locale: 'vi'}} | collation",
                "{find: 'cases', filter: {}, collation: {locale: 'vi'}} | collation",
                "{find: 'cases', filter: {}, min: {a: 1}} | min",
                "{find: 'cases', filter: {}, tailable: true} | tailable",
                "{find: 'cases', filter: {}, projection: {a: {$slice: 1}}} | the projection of 'a'",
                "{find: 'cases', filter: {}, projection: {'a.$': 1}} | the projection of 'a.$'",
                "{find: 'cases', filter: {}, projection: {b: '$a'}} | the projection of 'b'",
                "{update: 'cases', updates: [{q: {}, u: [{$set: {a: 1}}]}]} | aggregation pipeline",
                "{update: 'cases', updates: [{q: {}, u: {$set: {a: 1}}, collation: {locale: 'vi'}}]} | collation",
                "{update: 'cases', updates: [{q: {}, u: {$set: {a: 1}}, sort: {a: 1}}]} | sort",
                "{findAndModify: 'cases', query: {}, update: [{$set: {a: 1}}]} | aggregation pipeline",
                "{delete: 'cases', deletes: [{q: {}, limit: 0, collation: {locale: 'vi'}}]} | collation",
                "{aggregate: 'cases', pipeline: [{$changeStream: {}}], cursor: {}} | $changeStream",
                "{aggregate: 'cases', pipeline: [], cursor: {}, let: {a: 1}} | let",
                "{aggregate: 'cases', pipeline: [], explain: true} | explain",
                "{insert: 'cases', documents: [{a: 1}], autocommit: false} | autocommit",
                "{insert: 'cases', documents: [{a: 1}], startTransaction: true} | startTransaction",
                "{insert: 'cases', documents: [{a: 1}], txnNumber: 1} | txnNumber",
                "{commitTransaction: 1} | committransaction",
                "{startSession: 1} | startsession",
                "{renameCollection: 'store_checks.cases', to: 'store_checks.other'} | renamecollection",
                "{collMod: 'cases', validator: {}} | collmod",
                "{explain: {find: 'cases'}} | explain",
                "{bulkWrite: 1} | bulkwrite"
            })
    void refusesACommand(String command, String option) {
        refused(command, option);
    }

    private void refused(String command, String option) {
        insert("{_id: 1, a: [1, 2]}");

        assertThatThrownBy(() -> database.runCommand(json(command)))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> {
                            assertThat(e.getErrorCode()).isEqualTo(238);
                            assertThat(e.getErrorMessage())
                                    .startsWith("The embedded store does not support")
                                    .contains(option);
                        });
        assertThat(cases.find()).containsExactly(json("{_id: 1, a: [1, 2]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{$text: {$search: 'x'}}",
                "{a: {$near: [1, 2]}}",
                "{a: {$geoWithin: {$box: [[0, 0], [1, 1]]}}}",
                "{$where: 'true'}",
                "{$jsonSchema: {required: ['b']}}",
                "{a: {$bitsAllSet: 1}}",
                "{$sampleRate: 0.5}"
            })
    void failsOnAnUnknownOperatorOfAQuery(String filter) {
        insert("{_id: 1, a: 1}");

        assertThatThrownBy(() -> ids(filter)).isInstanceOf(MongoCommandException.class);
    }

    @Test
    void failsOnAnUnknownOperatorOfAnUpdate() {
        insert("{_id: 1, a: 1}");

        assertThatThrownBy(() -> cases.updateOne(json("{_id: 1}"), json("{$bit: {a: {or: 2}}}")))
                .hasMessageContaining("$bit");
    }

    @Test
    void refusesSessionsThroughTheDriver() {
        assertThatThrownBy(
                        () -> {
                            try (ClientSession session = client().startSession()) {
                                session.startTransaction();
                                cases.insertOne(session, new Document());
                            }
                        })
                .hasMessageContaining("sessions");
    }

    @Test
    void refusesAnIndexWithAnotherNameOrMeaning() {
        database.runCommand(json("{createIndexes: 'cases', indexes: [{key: {a: 1}, name: 'i'}]}"));

        assertThatThrownBy(() ->
                        database.runCommand(
                                json(
                                        "{createIndexes: 'cases', indexes: [{key: {b: 1}, name: 'i'}]}")))
                .hasMessageContaining("same name");
        assertThatThrownBy(() ->
                        database.runCommand(
                                json(
                                        "{createIndexes: 'cases', indexes: [{key: {a: 1}, name: 'j'}]}")))
                .hasMessageContaining("different name: i");
        assertThat(
                        database.runCommand(
                                json(
                                        "{createIndexes: 'cases', indexes: [{key: {a: 1}, name: 'i'}]}")))
                .containsKey("ok");
    }

    @Test
    void leavesNoUniqueIndexBehindWhenDocumentsContradictIt() {
        insert("{_id: 1, a: 1}", "{_id: 2, a: 1}");
        Document command =
                json("{createIndexes: 'cases', indexes: [{key: {a: 1}, name: 'u', unique: true}]}");

        assertThatThrownBy(() -> database.runCommand(command)).hasMessageContaining("E11000");

        insert("{_id: 3, a: 1}");
        assertThat(cases.listIndexes()).extracting("name").isEqualTo(List.of("_id_"));
    }
}
