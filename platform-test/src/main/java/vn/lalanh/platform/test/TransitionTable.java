package vn.lalanh.platform.test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Aggregates;
import vn.lalanh.platform.decision.Decision;

/**
 * A state machine as an approved table: what each state answers to each command. A change of behaviour cannot hide from
 * it, and the file is the state diagram that the README links to.
 *
 * <pre>{@code
 * TransitionTable.of(Payout.class, PayoutCommand.class, Payout::decide, Payout::evolve)
 *         .state(aPlannedPayout())
 *         .state("of goods", aPlannedPayoutOfGoods())
 *         .command(new RecallPayout(...))
 *         .facts(PayoutFact.class)
 *         .matches("payout-transitions");
 * }</pre>
 *
 * <p>Besides the comparison it checks that every permitted state and command has a sample, that no fact is refused in
 * any state, and that the events of every accepted command can be evolved.
 */
public final class TransitionTable<S, C, E> {

    private static final String DONE = "đã làm/already done";

    private final Samples<S> states;
    private final Samples<C> commands;
    private final Aggregates.Decide<S, C, E> decide;
    private final Aggregates.Evolve<S, E> evolve;
    private @Nullable Class<?> facts;
    private boolean repeats;

    private TransitionTable(
            Class<S> states,
            Class<C> commands,
            Aggregates.Decide<S, C, E> decide,
            Aggregates.Evolve<S, E> evolve) {
        this.states = new Samples<>(states);
        this.commands = new Samples<>(commands);
        this.decide = decide;
        this.evolve = evolve;
    }

    public static <S, C, E> TransitionTable<S, C, E> of(
            Class<S> states,
            Class<C> commands,
            Aggregates.Decide<S, C, E> decide,
            Aggregates.Evolve<S, E> evolve) {
        return new TransitionTable<>(states, commands, decide, evolve);
    }

    public TransitionTable<S, C, E> state(S sample) {
        states.add(name(sample), sample);
        return this;
    }

    /** A further sample of a state, told apart by its label. */
    public TransitionTable<S, C, E> state(String label, S sample) {
        states.add(name(sample) + " (" + label + ")", sample);
        return this;
    }

    public TransitionTable<S, C, E> command(C sample) {
        commands.add(name(sample), sample);
        return this;
    }

    /** A further sample of a command, told apart by its label. */
    public TransitionTable<S, C, E> command(String label, C sample) {
        commands.add(name(sample) + " (" + label + ")", sample);
        return this;
    }

    /** Commands of this type report what has happened elsewhere: refusing one in any state fails. */
    public TransitionTable<S, C, E> facts(Class<?> marker) {
        facts = marker;
        return this;
    }

    /** Also: an accepted fact, told again, is already done. */
    public TransitionTable<S, C, E> repeatedFactsAreDone() {
        repeats = true;
        return this;
    }

    /** Compares with {@code src/test/approved/<name>.md} of the calling module; {@code -Dlalanh.approve=true} writes it. */
    public void matches(String name) {
        Approved.matches(name + ".md", "# " + name + "\n\n" + markdown());
    }

    /** The table, after all other checks have passed. */
    public String markdown() {
        states.assertComplete();
        commands.assertComplete();
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("State"));
        commands.byLabel()
                .forEach((label, command) ->
                        header.add(isFact(command) ? label + " *(fact)*" : label));
        rows.add(header);
        rows.add(header.stream().map(_ -> "---").toList());
        states.byLabel()
                .forEach((label, state) -> {
                    List<String> row = new ArrayList<>(List.of("**" + label + "**"));
                    commands.byLabel()
                            .forEach((asked, command) ->
                                    row.add(cell(label + " × " + asked, state, command)));
                    rows.add(row);
                });
        return rows.stream()
                .map(row -> "| " + String.join(" | ", row) + " |\n")
                .collect(Collectors.joining());
    }

    private String cell(String where, S state, C command) {
        Decision<E> decision;
        try {
            decision = decide.decide(state, command);
        } catch (RuntimeException bug) {
            throw new AssertionError(where + ": decide throws " + bug, bug);
        }
        return switch (decision) {
            case Decision.Accepted<E> accepted -> {
                S next = evolved(where, state, accepted);
                if (repeats && isFact(command)) {
                    Assertions.assertThat(decide.decide(next, command))
                            .as("%s: the same fact again, on %s", where, name(next))
                            .isInstanceOf(Decision.AlreadyDone.class);
                }
                yield accepted.events().stream()
                                .map(TransitionTable::name)
                                .collect(Collectors.joining(" + "))
                        + " → "
                        + name(next);
            }
            case Decision.AlreadyDone<E> _ -> DONE;
            case Decision.Refused<E> refused -> {
                if (isFact(command)) {
                    Assertions.fail(
                            "%s: a fact has happened and cannot be refused (%s); follow it, or keep"
                                    + " it as unfollowed",
                            where, refused.why().code());
                }
                yield "`" + refused.why().code() + "`";
            }
        };
    }

    private S evolved(String where, S state, Decision.Accepted<E> accepted) {
        S next = state;
        for (E event : accepted.events()) {
            try {
                next = evolve.evolve(next, event);
            } catch (RuntimeException bug) {
                throw new AssertionError(
                        "%s: evolve throws on %s".formatted(where, name(event)), bug);
            }
            Assertions.assertThat(next).as("%s after %s", where, name(event)).isNotNull();
        }
        return next;
    }

    private boolean isFact(C command) {
        return facts != null && facts.isInstance(command);
    }

    private static <T> String name(T sample) {
        return sample instanceof Enum<?> constant
                ? constant.name()
                : sample.getClass().getSimpleName();
    }
}
