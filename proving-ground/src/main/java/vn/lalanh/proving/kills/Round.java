package vn.lalanh.proving.kills;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import vn.lalanh.runner.storm.Audience;
import vn.lalanh.runner.storm.Season;

/** Some kills while clients are at work, and then the wait until nothing is under way any more. */
record Round(Season season, Havoc havoc, ClientLog client, Backlog backlog) {

    private static final int PEOPLE = 4;
    private static final Duration REST = Duration.ofMillis(700);

    Backlog.Recovered play(int kills, List<String> violations, Consumer<String> progress)
            throws InterruptedException {
        season.begin();
        try (ExecutorService clients = Executors.newSingleThreadExecutor()) {
            Future<?> work = clients.submit(() -> season.play(PEOPLE, REST, silent()));
            try {
                havoc.wreak(kills, client::acknowledged, progress);
                season.end();
                progress.accept("  the faults stop after %d cases".formatted(season.reported()));
                Backlog.Recovered recovered = backlog.drained(work, violations, progress);
                if (work.isDone()) {
                    work.get();
                }
                return recovered;
            } finally {
                clients.shutdownNow();
            }
        } catch (ExecutionException e) {
            violations.add("the client could not go on: " + e.getCause());
            return new Backlog.Recovered(-1, -1);
        }
    }

    private static Audience silent() {
        return new Audience() {
            @Override
            public void line(String text) {}

            @Override
            public void passing(String text) {}
        };
    }
}
