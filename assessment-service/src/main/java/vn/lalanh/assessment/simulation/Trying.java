package vn.lalanh.assessment.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.lalanh.assessment.casework.FrozenFacts;
import vn.lalanh.assessment.casework.FrozenFacts.Frozen;
import vn.lalanh.assessment.fact.Facts;
import vn.lalanh.assessment.simulation.Comparison.Over;

/**
 * Goes through the households of a trial, a batch at a time and over several cores, and compares what both laws give them.
 * In memory are the batches under way, the sums, and the ids of the recorded cases.
 */
final class Trying {

    private final FrozenFacts recorded;
    private final int threads;
    private final int batch;
    private final Duration beatEvery;
    private final AtomicLong done = new AtomicLong();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private long total;

    Trying(FrozenFacts recorded, int threads, int batch, Duration beatEvery) {
        this.recorded = recorded;
        this.threads = threads;
        this.batch = batch;
        this.beatEvery = beatEvery;
    }

    /** Told now and then how far it is; answers whether to go on. */
    @FunctionalInterface
    interface Beat {
        boolean goesOn(long done, long total);
    }

    /** Both laws, made anew for each thread. */
    record Laws(Supplier<SideLaw> against, Supplier<SideLaw> tried) {
        Weighing weighing() {
            return new Weighing(against.get(), tried.get());
        }
    }

    /**
     * Recorded cases and made up ones each by themselves; empty where it was told not to go on.
     *
     * @param incidents ids under which the cases are kept
     */
    Optional<List<Comparison>> run(Trial trial, List<String> incidents, Laws laws, Beat beat)
            throws InterruptedException {
        List<String> ids = incidents.isEmpty() ? List.of() : recorded.ids(incidents);
        Population population = trial.population();
        int size = population == null ? 0 : population.size();
        total = (long) ids.size() + size;
        List<Comparison> results = new ArrayList<>();
        if (!incidents.isEmpty()) {
            Optional<Tally> tally =
                    spread(
                            ids.size(),
                            laws,
                            beat,
                            from -> new Recorded(trial, ids.subList(from, end(from, ids.size()))));
            if (tally.isEmpty()) {
                return Optional.empty();
            }
            results.add(Publishing.of(Over.RECORDED, tally.get()));
        }
        if (population != null) {
            Optional<Tally> tally =
                    spread(size, laws, beat, from -> new MadeUp(population, from, end(from, size)));
            if (tally.isEmpty()) {
                return Optional.empty();
            }
            results.add(Publishing.of(Over.POPULATION, tally.get()));
        }
        return Optional.of(results);
    }

    private int end(int from, int size) {
        return Math.min(size, from + batch);
    }

    /** Some households. */
    private sealed interface Part {}

    private record Recorded(Trial trial, List<String> ids) implements Part {}

    private record MadeUp(Population population, int from, int to) implements Part {}

    private Optional<Tally> spread(int size, Laws laws, Beat beat, IntFunction<Part> part)
            throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService cores = Executors.newFixedThreadPool(threads)) {
            List<Future<Tally>> parts =
                    IntStream.range(0, threads)
                            .mapToObj(_ -> cores.submit(() -> work(size, next, laws, part)))
                            .toList();
            try {
                return awaited(parts, beat);
            } finally {
                stopped.set(stopped.get() || parts.stream().anyMatch(one -> !one.isDone()));
            }
        }
    }

    private Tally work(int size, AtomicInteger next, Laws laws, IntFunction<Part> part) {
        Weighing weighing = laws.weighing();
        int from = next.getAndAdd(batch);
        while (from < size && !stopped.get()) {
            weigh(part.apply(from), weighing);
            done.addAndGet(end(from, size) - from);
            from = next.getAndAdd(batch);
        }
        return weighing.tally();
    }

    private void weigh(Part part, Weighing weighing) {
        switch (part) {
            case Recorded(var trial, var ids) ->
                    recorded.of(ids).forEach(one -> weigh(one, trial, weighing));
            case MadeUp(var population, int from, int to) -> {
                for (int number = from; number < to; number++) {
                    weighing.weigh(Draw.of(population, number));
                }
            }
        }
    }

    private static void weigh(Frozen one, Trial trial, Weighing weighing) {
        Facts facts = one.facts();
        if (one.ended()) {
            weighing.ended();
        } else if (facts == null) {
            weighing.withoutFacts();
        } else {
            weighing.weigh(Sample.of(one, facts, trial));
        }
    }

    private Optional<Tally> awaited(List<Future<Tally>> parts, Beat beat)
            throws InterruptedException {
        Tally all = new Tally();
        for (Future<Tally> part : parts) {
            Optional<Tally> one = awaited(part, beat);
            if (one.isEmpty()) {
                return one;
            }
            all.and(one.get());
        }
        return Optional.of(all);
    }

    private Optional<Tally> awaited(Future<Tally> part, Beat beat) throws InterruptedException {
        while (true) {
            try {
                return Stream.of(part.get(beatEvery.toMillis(), TimeUnit.MILLISECONDS)).findFirst();
            } catch (TimeoutException still) {
                if (!beat.goesOn(done.get(), total)) {
                    return Optional.empty();
                }
            } catch (ExecutionException broken) {
                throw new IllegalStateException("a part of the simulation broke", broken);
            }
        }
    }
}
