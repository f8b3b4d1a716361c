package vn.lalanh.proving.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What people do in a history and what goes wrong: drawn from its seed, each part of it can be left out. */
final class Script {

    /** Roughly how many calls the busy part of a history makes. */
    private static final int CALLS = 1_200;

    private static final int MOST_FAULTS = 14;
    private static final int WITHIN_MILLIS = 8_000;

    private final List<Part> parts = new ArrayList<>();

    /** One thing. */
    sealed interface Part {}

    record Act(Duration after, Deed deed) implements Part {
        @Override
        public String toString() {
            return "after %d ms %s".formatted(after.toMillis(), deed);
        }
    }

    record Trouble(Weather.Planned planned) implements Part {
        @Override
        public String toString() {
            return planned.toString();
        }
    }

    /** What somebody does; numbers tell one of a kind from the others. */
    sealed interface Deed {

        record Register(int household, boolean payeeLater) implements Deed {}

        record Declare() implements Deed {}

        /** From report to approval, by officers and assessors. */
        record Bring(int household, int ordinal, Damage damage, End end) implements Deed {}

        record GiveMoney(int gift, long dong, boolean twice) implements Deed {}

        record GiveRice(int gift, long grams) implements Deed {}

        /** An event on a donor's topic. */
        record Publish(int event, long dong, Kind kind) implements Deed {}
    }

    enum Damage {
        HOUSE,
        HUNGER,
        BOTH
    }

    /** What becomes of a case besides going its way. */
    enum End {
        PAID,
        WITHDRAWN,
        REJECTED,
        APPROVED_BY_TWO,
        CORRECTED_UP,
        CORRECTED_DOWN
    }

    /** How a donor's event is sent. */
    enum Kind {
        ONCE,
        TWICE,
        OTHER_CONTENT_UNDER_THE_SAME_ID,
        MALFORMED
    }

    private Script() {}

    static Script of(RandomGenerator chance) {
        Script script = new Script();
        script.act(chance, new Deed.Declare());
        int households = 1 + chance.nextInt(3);
        for (int h = 0; h < households; h++) {
            script.act(chance, new Deed.Register(h, chance.nextInt(4) == 0));
        }
        int cases = 1 + chance.nextInt(4);
        for (int c = 0; c < cases; c++) {
            Damage damage = any(chance, Damage.values());
            End end = chance.nextInt(3) > 0 ? End.PAID : any(chance, End.values());
            script.act(chance, new Deed.Bring(chance.nextInt(households), 1 + c, damage, end));
        }
        int gifts = 1 + chance.nextInt(3);
        for (int g = 0; g < gifts; g++) {
            long dong = 1_000_000L * (10 + chance.nextInt(90));
            script.act(chance, new Deed.GiveMoney(g, dong, chance.nextInt(4) == 0));
        }
        if (chance.nextInt(3) > 0) {
            script.act(chance, new Deed.GiveRice(0, 30_000L * (1 + chance.nextInt(6))));
        }
        int events = chance.nextInt(4);
        for (int e = 0; e < events; e++) {
            long dong = 1_000_000L * (10 + chance.nextInt(90));
            script.act(chance, new Deed.Publish(e, dong, any(chance, Kind.values())));
        }
        int faults = chance.nextInt(MOST_FAULTS + 1);
        for (int f = 0; f < faults; f++) {
            Fault fault = any(chance, Fault.values());
            script.parts.add(new Trouble(new Weather.Planned(chance.nextInt(CALLS), fault)));
        }
        return script;
    }

    private void act(RandomGenerator chance, Deed deed) {
        parts.add(new Act(Duration.ofMillis(chance.nextInt(WITHIN_MILLIS)), deed));
    }

    private static <T> T any(RandomGenerator chance, T[] of) {
        return of[chance.nextInt(of.length)];
    }

    List<Part> parts() {
        return parts;
    }

    /** Without these, by their places in the list. */
    List<Part> without(Set<Integer> leftOut) {
        List<Part> rest = new ArrayList<>();
        for (int n = 0; n < parts.size(); n++) {
            if (!leftOut.contains(n)) {
                rest.add(parts.get(n));
            }
        }
        return rest;
    }
}
