package vn.lalanh.proving.simulation;

import java.util.ArrayList;
import java.util.List;

/** Leaves out of a failing history what it does not need to fail in the same way. */
final class Shrinking {

    /** Whatever is left out changes what happens when; the failure often needs some other order then. */
    private static final int ORDERS = 8;

    private static final int MOST_RUNS = 600;
    private static final int MOST_TOLD = 3;

    private final String kind;
    private Plan smallest;
    private History.Verdict verdict;
    private int runs;

    private Shrinking(Plan failing, History.Verdict verdict) {
        this.smallest = failing;
        this.verdict = verdict;
        this.kind = kind(verdict);
    }

    /** What is wrong, how to see it again, and the shortest script found that shows it. */
    static List<String> of(Plan failing, History.Verdict verdict) {
        Shrinking shrinking = new Shrinking(failing, verdict);
        List<Script.Part> parts = new History(failing).script().parts();
        shrinking.shrink(parts.size());
        return shrinking.told(parts);
    }

    private void shrink(int parts) {
        for (int before = -1; before < smallest.leftOut().size(); ) {
            before = smallest.leftOut().size();
            for (int n = parts - 1; n >= 0; n--) {
                if (!smallest.leftOut().contains(n)) {
                    tryWithout(n);
                }
            }
        }
    }

    private void tryWithout(int part) {
        for (long order = 0; order < ORDERS && runs < MOST_RUNS; order++, runs++) {
            Plan smaller = smallest.without(part).inOrder(order);
            History.Verdict tried = new History(smaller).run();
            if (!tried.violations().isEmpty() && kind(tried).equals(kind)) {
                smallest = smaller;
                verdict = tried;
                return;
            }
        }
    }

    /** The invariant's number. */
    private static String kind(History.Verdict verdict) {
        String first = verdict.violations().getFirst();
        return first.substring(0, first.indexOf(')') + 1);
    }

    private List<String> told(List<Script.Part> parts) {
        List<String> told = new ArrayList<>();
        told.add("./run prove --histories 1 --seed " + smallest.seed());
        verdict.violations().stream().limit(MOST_TOLD).forEach(told::add);
        told.add("as little as this does it, in order " + smallest.order() + ":");
        for (int n = 0; n < parts.size(); n++) {
            if (!smallest.leftOut().contains(n)) {
                told.add("  " + parts.get(n));
            }
        }
        return told;
    }
}
