package vn.lalanh.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class RaceChecksIT extends StoreChecks {

    private static final int THREADS = 16;
    private static final int VERSIONS = 50;

    @Test
    void letsExactlyOneWriterWinEachVersion() throws Exception {
        insert("{_id: 1, version: 0}");

        List<Long> wins = all(this::tryEveryVersion);

        assertThat(wins.stream().mapToLong(Long::longValue).sum()).isEqualTo(VERSIONS);
        assertThat(byId(1)).containsEntry("version", VERSIONS);
    }

    /** Each round is tried until somebody has won it. */
    private long tryEveryVersion() {
        long won = 0;
        for (int version = 0; version < VERSIONS; version++) {
            won +=
                    cases.updateOne(
                                    and(eq("_id", 1), eq("version", version)),
                                    Updates.inc("version", 1))
                            .getMatchedCount();
        }
        return won;
    }

    @Test
    void letsExactlyOneInsertWin() throws Exception {
        List<Long> wins =
                all(() -> {
                    long won = 0;
                    for (int id = 0; id < 20; id++) {
                        won += tryInsert(id);
                    }
                    return won;
                });

        assertThat(wins.stream().mapToLong(Long::longValue).sum()).isEqualTo(20);
    }

    private long tryInsert(int id) {
        try {
            cases.insertOne(new Document("_id", id));
            return 1;
        } catch (MongoWriteException e) {
            return 0;
        }
    }

    @Test
    void neverShowsHalfAWrite() throws Exception {
        cases.insertOne(state(0));
        cases.createIndex(new Document("n", 1));

        List<Long> torn =
                all(() -> {
                    long seen = 0;
                    for (int i = 1; i <= 100; i++) {
                        cases.replaceOne(eq("_id", 1), state(i));
                        Document read = byId(1);
                        seen += read.equals(state(read.getInteger("n"))) ? 0 : 1;
                    }
                    return seen;
                });

        assertThat(torn).containsOnly(0L);
    }

    private static Document state(int n) {
        Document state = new Document("_id", 1).append("n", n);
        for (int i = 0; i < 50; i++) {
            state.append("field" + i, "value " + n);
        }
        return state;
    }

    private static List<Long> all(Callable<Long> task) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(task));
            }
            List<Long> results = new ArrayList<>();
            for (Future<Long> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
