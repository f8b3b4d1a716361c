package vn.lalanh.proving.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The faults of a history, each from its moment on at the first call that can meet it. */
final class Weather {

    private static final int CALM_AFTER_CALLS = 1_500;

    private final List<Planned> coming;
    private final Map<Fault, Long> met = new EnumMap<>(Fault.class);
    private int calls;
    private boolean calm;

    /** From the call of this number on. */
    record Planned(int call, Fault fault) {
        @Override
        public String toString() {
            return fault + " at call " + call;
        }
    }

    Weather(List<Planned> plan) {
        coming = new ArrayList<>(plan);
        coming.sort((a, b) -> Integer.compare(a.call(), b.call()));
    }

    /** What a call meets that can meet these; null if it works. */
    @Nullable Fault next(Set<Fault> possible) {
        calls++;
        if (calm || calls > CALM_AFTER_CALLS) {
            return null;
        }
        for (int n = 0; n < coming.size() && coming.get(n).call() <= calls; n++) {
            Fault fault = coming.get(n).fault();
            if (possible.contains(fault)) {
                coming.remove(n);
                met.merge(fault, 1L, Long::sum);
                return fault;
            }
        }
        return null;
    }

    /** Nothing goes wrong any more. */
    void calmDown() {
        calm = true;
    }

    Map<Fault, Long> met() {
        return met;
    }
}
