package vn.lalanh.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lalanh.platform.aggregate.OutboxEntry;
import vn.lalanh.platform.aggregate.Remembered;
import vn.lalanh.platform.aggregate.Seen;
import vn.lalanh.platform.aggregate.Snapshot;
import vn.lalanh.platform.aggregate.Store.Acknowledged;
import vn.lalanh.platform.aggregate.Store.Stamp;
import vn.lalanh.platform.aggregate.Store.Unsent;
import vn.lalanh.platform.aggregate.UnreadableStates;
import vn.lalanh.platform.money.Money;
import vn.lalanh.platform.money.Quantity;
import vn.lalanh.platform.test.local.LocalInfrastructure;
import vn.lalanh.platform.test.local.LocalServers;

@LocalInfrastructure
class MongoStoreIT {

    sealed interface Thing {
        record Empty(String id) implements Thing {}

        sealed interface Full extends Thing {
            String id();
        }

        record Paid(String id, Money amount, Instant at, List<Quantity> goods, Note note)
                implements Full {}

        record Dated(String id, LocalDate on, Map<String, Money> shares, @Nullable String remark)
                implements Full {}
    }

    sealed interface Note {
        record Text(String text) implements Note {}

        record Silent() implements Note {}
    }

    private static MongoClient client;

    private MongoStore<Thing> store;

    @BeforeAll
    static void connect(LocalServers servers) {
        client = MongoClients.create(servers.mongoUri("mongo-store"));
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @BeforeEach
    void fresh() {
        store =
                new MongoStore<>(
                        client.getDatabase(LocalServers.freshDatabase("mongo-store")),
                        new Shape<>(
                                "things",
                                Thing.class,
                                Thing.Empty::new,
                                // as services have it: a due time beside a name
                                thing ->
                                        Map.of(
                                                "kind",
                                                thing.getClass().getSimpleName(),
                                                "due",
                                                Instant.EPOCH),
                                List.of(List.of("kind"))));
    }

    static List<Thing> things() {
        Instant at = Instant.parse("2026-10-01T02:03:04.123456789Z");
        return List.of(
                new Thing.Empty("t"),
                new Thing.Paid(
                        "t",
                        Money.of(40_000_000_000_000L),
                        at,
                        List.of(Quantity.grams("RICE", 15_000), Quantity.pieces("BLANKET", 0)),
                        new Note.Text("ngói, đá, ước \"'$.")),
                new Thing.Paid("t", Money.ZERO, Instant.EPOCH, List.of(), new Note.Silent()),
                new Thing.Dated("t", LocalDate.of(2026, 2, 28), Map.of("a-1", Money.of(1)), null),
                new Thing.Dated("t", LocalDate.of(2028, 2, 29), Map.of(), "x"));
    }

    @ParameterizedTest
    @MethodSource("things")
    void readsBackEveryKindOfState(Thing thing) {
        Snapshot<Thing> written = snapshot(1, thing, "w-1", 2, entry(1), entry(2));

        assertThat(store.write(List.of(written))).isEqualTo(1);

        assertThat(store.load(List.of("t")).get("t")).usingRecursiveComparison().isEqualTo(written);
    }

    @Test
    void namesWhatItCannotReadAndGivesTheOthers() {
        store.write(List.of(snapshot(1, new Thing.Empty("t"), "w-1", 0)));
        store.documents()
                .insertOne(
                        Document.parse(
                                "{_id: 'damaged', version: 1, state: {is: 'Unheard', secret: 'x'}}"));

        assertThatThrownBy(() -> store.load(List.of("t", "damaged")))
                .isInstanceOfSatisfying(
                        UnreadableStates.class,
                        some -> assertThat(some.kinds()).containsOnlyKeys("damaged"))
                .hasMessageNotContaining("secret");
        assertThat(store.load(List.of("t"))).containsOnlyKeys("t");
        assertThat(store.where(Filters.empty(), Sorts.ascending("_id"), 0, 10))
                .extracting(Snapshot::id)
                .containsExactly("t");
    }

    @Test
    void refusesAWriteOnAnOlderVersion() {
        store.write(List.of(snapshot(1, new Thing.Empty("t"), "w-1", 0)));
        store.write(List.of(snapshot(2, new Thing.Empty("t"), "w-2", 0)));

        int late = store.write(List.of(snapshot(2, new Thing.Empty("t"), "w-late", 0)));
        int twice = store.write(List.of(snapshot(1, new Thing.Empty("t"), "w-again", 0)));

        assertThat(late).isZero();
        assertThat(twice).isNotEqualTo(1);
        assertThat(store.stamps(List.of("t", "u"))).isEqualTo(Map.of("t", new Stamp(2, "w-2")));
    }

    @Test
    void marksOnlyWhereNothingNewerHasCome() {
        store.write(List.of(snapshot(1, new Thing.Empty("t"), "w-1", 2, entry(1), entry(2))));

        store.acknowledge(List.of(new Acknowledged("t", 1)));
        assertThat(store.unsent(10)).containsExactly(new Unsent("t", 2));
        assertThat(store.outboxes(List.of("t")))
                .singleElement()
                .satisfies(outbox -> {
                    assertThat(outbox.entries()).hasSize(2);
                    assertThat(outbox.acked()).isZero();
                });

        store.acknowledge(List.of(new Acknowledged("t", 2)));
        assertThat(store.unsent(10)).isEmpty();
        assertThat(store.load(List.of("t")).get("t").acked()).isEqualTo(2);
        assertThat(store.stamps(List.of("t"))).isEqualTo(Map.of("t", new Stamp(1, "w-1")));
    }

    @Test
    void leavesTheMarkAloneInABusinessWrite() {
        store.write(List.of(snapshot(1, new Thing.Empty("t"), "w-1", 1, entry(1))));
        store.acknowledge(List.of(new Acknowledged("t", 1)));

        store.write(List.of(snapshot(2, new Thing.Empty("t"), "w-2", 2, entry(2))));

        assertThat(store.load(List.of("t")).get("t").acked()).isEqualTo(1);
        assertThat(store.unsent(10)).hasSize(1);
    }

    private static Snapshot<Thing> snapshot(
            long version, Thing thing, String stamp, long lastSequence, OutboxEntry... outbox) {
        return new Snapshot<>(
                "t",
                thing,
                version,
                stamp,
                lastSequence,
                0,
                List.of(outbox),
                Map.of("pay-1", new Seen(1, 7)),
                List.of(new Remembered("key", "hash", 1)));
    }

    private static OutboxEntry entry(long sequence) {
        return new OutboxEntry(
                sequence, "topic", "key", Map.of("ce_id", "e" + sequence), new byte[] {1, 2});
    }
}
