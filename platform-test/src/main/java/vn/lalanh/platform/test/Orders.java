package vn.lalanh.platform.test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import vn.lalanh.platform.aggregate.Aggregates;
import vn.lalanh.platform.decision.Decision;

/**
 * Facts in all orders of arrival. Different sources know nothing of each other, so whatever order their facts come in,
 * the aggregate must end in the same state and must refuse none of them.
 *
 * <pre>{@code
 * Orders.of(Case::decide, Case::evolve)
 *         .from(anApprovedCase())
 *         .fact(fundsReserved)                        // may come at any time
 *         .inOrder(payoutInstructed, payoutSettled)   // of one source: one after the other
 *         .endAlike();
 * }</pre>
 */
public final class Orders<S, C, E> {

    private static final int MOST = 720; // all orders of six facts
    private static final long SEED = 1;

    private final Aggregates.Decide<S, C, E> decide;
    private final Aggregates.Evolve<S, E> evolve;
    private final S start;
    private final List<List<C>> sources = new ArrayList<>();

    private Orders(Aggregates.Decide<S, C, E> decide, Aggregates.Evolve<S, E> evolve, S start) {
        this.decide = decide;
        this.evolve = evolve;
        this.start = start;
    }

    public static <S, C, E> From<S, C, E> of(
            Aggregates.Decide<S, C, E> decide, Aggregates.Evolve<S, E> evolve) {
        return start -> new Orders<>(decide, evolve, start);
    }

    /** Says which state the facts arrive at. */
    @FunctionalInterface
    public interface From<S, C, E> {
        Orders<S, C, E> from(S start);
    }

    /** One fact of a source of its own. */
    public Orders<S, C, E> fact(C fact) {
        sources.add(List.of(fact));
        return this;
    }

    /** Facts of one source, whose order the log keeps. */
    @SafeVarargs
    public final Orders<S, C, E> inOrder(C... facts) {
        List<C> sequence = new ArrayList<>();
        for (C fact : facts) {
            sequence.add(fact);
        }
        sources.add(sequence);
        return this;
    }

    /** Runs every order, or a fixed sample of {@value #MOST} where there are more, and compares the end states. */
    public void endAlike() {
        endAlike(Function.identity());
    }

    /** As {@link #endAlike()}, for that of a state which must not depend on the order. */
    public void endAlike(Function<S, ?> view) {
        List<List<C>> orders = Interleavings.of(sources, MOST, SEED);
        List<C> first = orders.getFirst();
        Object expected = view.apply(end(first));
        for (List<C> order : orders) {
            Assertions.assertThat((Object) view.apply(end(order)))
                    .as("after [%s], compared with [%s]", names(order), names(first))
                    .isEqualTo(expected);
        }
    }

    private S end(List<C> order) {
        S state = start;
        for (C fact : order) {
            Decision<E> decision = decide.decide(state, fact);
            if (decision instanceof Decision.Refused<E> refused) {
                Assertions.fail(
                        "%s refuses the fact %s (%s) in [%s]",
                        state, fact, refused.why().code(), names(order));
            }
            if (decision instanceof Decision.Accepted<E> accepted) {
                for (E event : accepted.events()) {
                    state = evolve.evolve(state, event);
                }
            }
        }
        return state;
    }

    private String names(List<C> order) {
        return order.stream()
                .map(fact -> fact.getClass().getSimpleName())
                .collect(Collectors.joining(", "));
    }
}
