package vn.lalanh.proving.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.lalanh.proving.report.Figures.Row;

/** Measures from when so many have been done, the warming up, until all have been. For one thread that does them. */
final class Stretch {

    private final String name;
    private final int warmUp;
    private final int all;
    private final CompletableFuture<Row> measured = new CompletableFuture<>();
    private @Nullable Meter meter;
    private int done;
    private int doneBefore;

    /**
     * @param warmUp so many are not measured
     * @param all these included
     */
    Stretch(String name, int warmUp, int all) {
        this.name = name;
        this.warmUp = warmUp;
        this.all = all;
    }

    /** So many more have been done. */
    void done(int more) {
        done += more;
        if (meter == null && done >= warmUp) {
            doneBefore = done;
            meter = Meter.start();
        } else if (meter != null && done >= all) {
            measured.complete(meter.stop(name, "event", done - doneBefore));
        }
    }

    /** What it came to; throws when that takes unreasonably long. */
    Row await() {
        try {
            return measured.get(10, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("only " + done + " of " + all + " " + name, e);
        }
    }
}
