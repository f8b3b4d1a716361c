package vn.lalanh.platform.test.tally;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.util.Map;
import java.util.TreeMap;
import vn.lalanh.platform.decision.Decision;

/** What was counted for a case, source by source: small enough to see through, like a service's aggregate otherwise. */
public sealed interface Tally {

    record Absent(String id) implements Tally {}

    sealed interface Existing extends Tally {
        Map<String, Integer> counted();
    }

    record Open(String id, Map<String, Integer> counted) implements Existing {
        public Open {
            counted = Map.copyOf(counted);
        }
    }

    record Closed(String id, Map<String, Integer> counted) implements Existing {
        public Closed {
            counted = Map.copyOf(counted);
        }
    }

    static Decision<TallyEvent> decide(Tally tally, TallyCommand command) {
        return switch (command) {
            case TallyCommand.Count c when c.amount() < 0 ->
                    throw new IllegalStateException("a bug, on purpose");
            case TallyCommand.Count c -> accept(new TallyEvent.Counted(c.source(), c.amount()));
            case TallyCommand.Close _ ->
                    switch (tally) {
                        case Absent _ -> refuse(TallyRefusal.NOTHING_COUNTED);
                        case Open _ -> accept(new TallyEvent.Shut());
                        case Closed _ -> alreadyDone();
                    };
            case TallyCommand.Reopen _ ->
                    switch (tally) {
                        case Absent _, Open _ -> refuse(TallyRefusal.NOT_CLOSED);
                        case Closed _ -> accept(new TallyEvent.Reopened());
                    };
        };
    }

    static Tally evolve(Tally tally, TallyEvent event) {
        return switch (event) {
            case TallyEvent.Counted(String source, int amount) ->
                    switch (tally) {
                        case Absent a -> new Open(a.id(), Map.of(source, amount));
                        case Open o -> new Open(o.id(), plus(o.counted(), source, amount));
                        case Closed c -> new Closed(c.id(), plus(c.counted(), source, amount));
                    };
            case TallyEvent.Shut _ -> new Closed(id(tally), counted(tally));
            case TallyEvent.Reopened _ -> new Open(id(tally), counted(tally));
        };
    }

    static String id(Tally tally) {
        return switch (tally) {
            case Absent a -> a.id();
            case Open o -> o.id();
            case Closed c -> c.id();
        };
    }

    static Map<String, Integer> counted(Tally tally) {
        return tally instanceof Existing existing ? existing.counted() : Map.of();
    }

    private static Map<String, Integer> plus(Map<String, Integer> map, String source, int amount) {
        Map<String, Integer> sum = new TreeMap<>(map);
        sum.merge(source, amount, Integer::sum);
        return sum;
    }
}
