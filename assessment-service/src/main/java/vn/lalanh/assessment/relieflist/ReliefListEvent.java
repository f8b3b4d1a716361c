package vn.lalanh.assessment.relieflist;

import java.time.Instant;
import java.util.List;
import vn.lalanh.assessment.relieflist.ReliefList.Check;
import vn.lalanh.assessment.relieflist.ReliefList.Drawn;
import vn.lalanh.assessment.relieflist.ReliefList.Returned;
import vn.lalanh.assessment.relieflist.ReliefList.Ruling;
import vn.lalanh.assessment.relieflist.ReliefList.Waiting;

/** What can happen to a list. None of it is announced: what others must know is told by the cases. */
public sealed interface ReliefListEvent {

    record ListDrawnUp(Sheet sheet, Drawn drawn) implements ReliefListEvent {}

    record ListAmended(List<ReliefLine> lines, String by) implements ReliefListEvent {
        public ListAmended {
            lines = List.copyOf(lines);
        }
    }

    record ListChecked(Check check) implements ReliefListEvent {}

    record ListReturned(Returned returned) implements ReliefListEvent {}

    record ListApproved(Ruling ruling) implements ReliefListEvent {}

    record ListDiscarded(String reasonCode, String by, Instant at) implements ReliefListEvent {}

    /** {@code upTo} lines from the top have become cases. */
    record LinesOpened(int upTo, List<Waiting> waiting) implements ReliefListEvent {
        public LinesOpened {
            waiting = List.copyOf(waiting);
        }
    }
}
