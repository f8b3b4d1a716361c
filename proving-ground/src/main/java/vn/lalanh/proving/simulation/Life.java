package vn.lalanh.proving.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A process from its start to its end. After the end its threads come to nothing at the next port they reach. */
final class Life {

    private final String name;
    private final List<Schedule.Stop> stopped = new ArrayList<>();
    private long stops;
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
        stop.number = stops++;
        stop.place = stopped.size();
        stopped.add(stop);
    }

    /** The last one takes its place: a life stops a thousand times and ends once. */
    void goesOn(Schedule.Stop stop) {
        if (!over) {
            Schedule.Stop last = stopped.removeLast();
            if (last != stop) {
                last.place = stop.place;
                stopped.set(stop.place, last);
            }
        }
    }

    /** Its threads unwind as soon as they get a turn, which is before anything else happens. */
    void end() {
        over = true;
        stopped.sort(Comparator.comparingLong(stop -> stop.number));
        stopped.forEach(Schedule.Stop::run);
        stopped.clear();
    }

    @Override
    public String toString() {
        return name;
    }
}
