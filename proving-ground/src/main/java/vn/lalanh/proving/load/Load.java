package vn.lalanh.proving.load;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.lalanh.runner.storm.Addresses;

/** Pieces of work, each a gift from a donor's system, a gift over the counter, a household, and its case up to approval. */
public final class Load implements AutoCloseable {

    private static final int MOST_OPEN = 6;

    private final Requests requests;
    private final DonorSystem donor;
    private final Ledger ledger = new Ledger();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Future<?>> open = new ArrayDeque<>();
    private int pieces;

    private Load(Addresses addresses, LocalDate day) {
        this.requests = new Requests(addresses, day, ledger);
        this.donor =
                new DonorSystem(addresses.bootstrapServers(), requests.donorTopic(), day, ledger);
    }

    /** Enters a donor, a campaign and an incident, and puts enough money in for some time. */
    public static Load begin(Addresses addresses, LocalDate day) {
        Load load = new Load(addresses, day);
        load.requests.gift("begin", 1_000_000_000);
        return load;
    }

    /** One more piece, unless too many are open; returns at once. */
    public void more() {
        forgetDone();
        if (open.size() < MOST_OPEN) {
            int number = ++pieces;
            open.add(people.submit(() -> piece(number)));
        }
    }

    private void piece(int number) {
        donor.announces(requests.campaignId(), number, 1_000_000);
        requests.gift("gift " + number, 19_000_000);
        requests.helps(number);
    }

    /** Fails where a piece failed for another reason than a service that is away. */
    private void forgetDone() {
        while (!open.isEmpty() && open.peek().isDone()) {
            require(open.remove());
        }
    }

    /** Whether all that was asked is acknowledged by then. */
    public boolean doneWithin(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (Future<?> piece : List.copyOf(open)) {
            try {
                var _ = piece.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                return false;
            } catch (ExecutionException e) {
                throw new IllegalStateException("The load broke off: " + e.getCause(), e);
            }
        }
        open.clear();
        return true;
    }

    private static void require(Future<?> done) {
        if (done.state() == Future.State.FAILED) {
            throw new IllegalStateException(
                    "The load broke off: " + done.exceptionNow(), done.exceptionNow());
        }
    }

    public Ledger ledger() {
        return ledger;
    }

    /** What a person can do at a desk, as one word for each step. */
    static Map<String, Object> found() {
        return Map.of("answers", Map.of("house", "SEVERE", "uninhabitable", true));
    }

    @Override
    public void close() {
        people.shutdownNow();
        donor.close();
    }
}
