package vn.lalanh.assessment.simulation;

import java.util.List;

/**
 * Incidents whose recorded cases are decided again, with those that were merged into them.
 *
 * @param all of these every case
 * @param few of these, which reach a few communes only, no protected one: a figure of them would tell where it is
 */
record Scope(List<String> all, List<String> few) {

    static final Scope NOTHING = new Scope(List.of(), List.of());

    Scope {
        all = List.copyOf(all);
        few = List.copyOf(few);
    }

    boolean isNothing() {
        return all.isEmpty() && few.isEmpty();
    }
}
