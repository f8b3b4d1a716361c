package vn.lalanh.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.test.tally.Tally;
import vn.lalanh.platform.test.tally.TallyCommand;
import vn.lalanh.platform.test.tally.TallyCommand.Count;
import vn.lalanh.platform.test.tally.TallyEvent;
import vn.lalanh.platform.test.tally.TallyRefusal;

class OrdersTest {

    @Test
    void acceptsFactsWhoseOrderDoesNotMatter() {
        Orders.<Tally, TallyCommand, TallyEvent>of(Tally::decide, Tally::evolve)
                .from(new Tally.Absent("t"))
                .fact(new Count("a", 1))
                .inOrder(new Count("b", 1), new Count("b", 2), new Count("b", 3))
                .endAlike();
    }

    @Test
    void findsAnOrderThatMatters() {
        var orders =
                Orders.<List<Integer>, Integer, Integer>of(
                                (_, command) -> Decision.accept(command),
                                (state, event) -> List.of(state.size(), event))
                        .from(List.of())
                        .fact(1)
                        .fact(2);

        assertThatThrownBy(orders::endAlike).isInstanceOf(AssertionError.class);
    }

    @Test
    void findsARefusedFact() {
        var orders =
                Orders.<List<Integer>, Integer, Integer>of(
                                (state, command) ->
                                        state.isEmpty() && command == 2
                                                ? Decision.refuse(TallyRefusal.NOT_CLOSED)
                                                : Decision.accept(command),
                                (_, event) -> List.of(event))
                        .from(List.of())
                        .fact(1)
                        .fact(2);

        assertThatThrownBy(orders::endAlike)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("refuses the fact 2");
    }

    @Test
    void mergesInEveryWayThatKeepsEachOrder() {
        assertThat(Interleavings.of(List.of(List.of(1, 2), List.of(3, 4)), 720, 1))
                .hasSize(6)
                .doesNotHaveDuplicates()
                .allSatisfy(order -> assertThat(order).containsSubsequence(1, 2))
                .allSatisfy(order -> assertThat(order).containsSubsequence(3, 4));
    }

    @Test
    void takesASampleWhereThereAreTooMany() {
        List<List<Integer>> ten = IntStream.range(0, 10).mapToObj(List::of).toList();

        assertThat(Interleavings.of(ten, 100, 7))
                .hasSize(100)
                .isEqualTo(Interleavings.of(ten, 100, 7));
    }
}
