package vn.lalanh.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import vn.lalanh.platform.aggregate.Aggregates;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.test.tally.Tally;
import vn.lalanh.platform.test.tally.TallyCommand;
import vn.lalanh.platform.test.tally.TallyEvent;
import vn.lalanh.platform.test.tally.TallyRefusal;

class TransitionTableTest {

    @Test
    void comparesWithTheApprovedFile() {
        complete(Tally::decide).matches("tally-transitions");
    }

    @Test
    @DisabledIfSystemProperty(
            named = "lalanh.approve",
            matches = "true",
            disabledReason = "would approve the change")
    void noticesAChangedDecision() {
        Aggregates.Decide<Tally, TallyCommand, TallyEvent> changed =
                (tally, command) ->
                        command instanceof TallyCommand.Reopen
                                ? Decision.alreadyDone()
                                : Tally.decide(tally, command);

        assertThatThrownBy(() -> complete(changed).matches("tally-transitions"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("lalanh.approve");
    }

    @Test
    void asksForEveryPermittedStateAlsoInNestedFamilies() {
        var table =
                TransitionTable.of(Tally.class, TallyCommand.class, Tally::decide, Tally::evolve)
                        .state(new Tally.Absent("t"))
                        .state(new Tally.Open("t", Map.of()));

        assertThatThrownBy(table::markdown)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no sample of Tally: Closed");
    }

    @Test
    void asksForEveryPermittedCommand() {
        var table = states(Tally::decide).command(new TallyCommand.Count("s", 1));

        assertThatThrownBy(table::markdown)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no sample of TallyCommand: Close, Reopen");
    }

    @Test
    void letsNoFactBeRefused() {
        Aggregates.Decide<Tally, TallyCommand, TallyEvent> refusing =
                (tally, command) ->
                        tally instanceof Tally.Closed
                                ? Decision.refuse(TallyRefusal.NOT_CLOSED)
                                : Tally.decide(tally, command);

        assertThatThrownBy(() -> complete(refusing).markdown())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Closed × Count: a fact has happened");
    }

    @Test
    void letsNoAcceptedEventFailToEvolve() {
        var table =
                TransitionTable.<Tally, TallyCommand, TallyEvent>of(
                        Tally.class,
                        TallyCommand.class,
                        Tally::decide,
                        (_, _) -> {
                            throw new IllegalStateException("no such transition");
                        });

        assertThatThrownBy(() -> fill(table).markdown())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("evolve throws on Counted");
    }

    @Test
    void wantsRepeatedFactsToBeDoneOnRequest() {
        assertThatThrownBy(() -> complete(Tally::decide).repeatedFactsAreDone().markdown())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the same fact again");
    }

    @Test
    void tellsSamplesApartByTheirLabels() {
        var table = complete(Tally::decide).state("with two", new Tally.Open("t", Map.of("s", 2)));

        assertThat(table.markdown()).contains("| **Open (with two)** |");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.state(new Tally.Open("t", Map.of("s", 3))));
    }

    private static TransitionTable<Tally, TallyCommand, TallyEvent> complete(
            Aggregates.Decide<Tally, TallyCommand, TallyEvent> decide) {
        return fill(TransitionTable.of(Tally.class, TallyCommand.class, decide, Tally::evolve));
    }

    private static TransitionTable<Tally, TallyCommand, TallyEvent> states(
            Aggregates.Decide<Tally, TallyCommand, TallyEvent> decide) {
        return TransitionTable.of(Tally.class, TallyCommand.class, decide, Tally::evolve)
                .state(new Tally.Absent("t"))
                .state(new Tally.Open("t", Map.of("s", 1)))
                .state(new Tally.Closed("t", Map.of("s", 1)));
    }

    private static TransitionTable<Tally, TallyCommand, TallyEvent> fill(
            TransitionTable<Tally, TallyCommand, TallyEvent> table) {
        return table.state(new Tally.Absent("t"))
                .state(new Tally.Open("t", Map.of("s", 1)))
                .state(new Tally.Closed("t", Map.of("s", 1)))
                .command(new TallyCommand.Count("s", 1))
                .command(new TallyCommand.Close())
                .command(new TallyCommand.Reopen())
                .facts(TallyCommand.TallyFact.class);
    }
}
