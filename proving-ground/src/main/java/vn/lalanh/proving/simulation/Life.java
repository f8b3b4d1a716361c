package vn.lalanh.proving.simulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A process from its start to its end. After the end its threads come to nothing at the next port they reach. */
final class Life {

    private final String name;
    private final Set<Schedule.Stop> stopped = new LinkedHashSet<>();
    private boolean over;

    Life(String name) {
        this.name = name;
    }

    /** The process is gone. Nothing may catch it but the simulator. */
    @SuppressWarnings("serial") // never leaves this process
    static final class Crash extends Error {
        Crash(String name) {
            super(name, null, false, false);
        }
    }

    boolean over() {
        return over;
    }

    /** @throws Crash if it is over */
    void check() {
        if (over) {
            throw new Crash(name);
        }
    }

    void stopped(Schedule.Stop stop) {
        stopped.add(stop);
    }

    void goesOn(Schedule.Stop stop) {
        stopped.remove(stop);
    }

    /** Its threads unwind as soon as they get a turn, which is before anything else happens. */
    void end() {
        over = true;
        List<Schedule.Stop> all = new ArrayList<>(stopped);
        stopped.clear();
        all.forEach(Schedule.Stop::run);
    }

    @Override
    public String toString() {
        return name;
    }
}
