package vn.lalanh.proving.bench;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import vn.lalanh.proving.report.Figures;
import vn.lalanh.proving.report.Figures.Row;
import vn.lalanh.runner.InThisJvm;
import vn.lalanh.runner.storm.Api;

/** A hundred clients at once: each reports a case, reads it, withdraws it, reads it; what was answered must be there. */
public final class OwnWrites implements Benchmark {

    private static final int WRITES = 10_000;
    private static final int CLIENTS = 100;

    @Override
    public Figures run(Conditions conditions, Consumer<String> progress) {
        int each = Math.max(1, conditions.size(WRITES) / CLIENTS / 2);
        try (Local local = Local.start(conditions, new InThisJvm())) {
            String incident = local.incident();
            progress.accept("warming up");
            var _ = new Round(local, incident, each / 2 + 1).run("warm-up");
            progress.accept("a hundred clients");
            Round round = new Round(local, incident, each);
            Row row = round.run("write, then read it");
            return new Figures(
                    "Own writes read at once",
                    conditions.store(),
                    List.of(row),
                    List.of(),
                    List.of(
                            "%d clients; percentiles are of a write and the read that follows it, together."
                                    .formatted(CLIENTS)),
                    List.copyOf(round.wrong));
        }
    }

    private static final class Round {
        private final Local local;
        private final String incident;
        private final int each;
        private final Histogram nanos = new ConcurrentHistogram(3);
        private final AtomicLong reads = new AtomicLong();
        private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

        Round(Local local, String incident, int each) {
            this.local = local;
            this.incident = incident;
            this.each = each;
        }

        Row run(String name) {
            Meter meter = Meter.start();
            try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int n = 0; n < CLIENTS; n++) {
                    var _ = clients.submit(this::client);
                }
            }
            long expected = 2L * each * CLIENTS;
            if (reads.get() != expected) {
                wrong.add("%,d of %,d reads were made".formatted(reads.get(), expected));
            }
            return meter.stop(name, "write", reads.get(), nanos);
        }

        private void client() {
            try {
                for (int n = 0; n < each; n++) {
                    Api.Answer reported = writeAndRead("/cases", Local.report(incident), "");
                    String id = reported.body().path("id").asString();
                    var _ =
                            writeAndRead(
                                    "/cases/" + id + "/withdrawal",
                                    Map.of("reasonCode", "MISTAKE"),
                                    id);
                }
            } catch (RuntimeException trouble) {
                wrong.add(trouble.toString());
            }
        }

        private Api.Answer writeAndRead(String path, Object body, String known) {
            long began = System.nanoTime();
            Api.Answer written = local.post(path, body);
            String id =
                    known.isEmpty()
                            ? written.required("Reporting a case").path("id").asString()
                            : known;
            Api.Answer read = local.get("/cases/" + id);
            nanos.recordValue(System.nanoTime() - began);
            reads.incrementAndGet();
            if (!written.ok() || !read.ok() || older(read, written)) {
                wrong.add(
                        "wrote %s (%d, %s), read %d, %s"
                                .formatted(
                                        path,
                                        written.status(),
                                        written.etag(),
                                        read.status(),
                                        read.etag()));
            }
            return written;
        }

        /** A case may have gone on by itself in between, but never back. */
        private static boolean older(Api.Answer read, Api.Answer written) {
            return version(read) < version(written);
        }

        private static long version(Api.Answer answer) {
            return Long.parseLong(Objects.requireNonNull(answer.etag()).replaceAll("\\D", ""));
        }
    }
}
