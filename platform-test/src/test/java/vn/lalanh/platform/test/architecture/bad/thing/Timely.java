package vn.lalanh.platform.test.architecture.bad.thing;

import java.time.Instant;

/** Breaks "no clock in roots". */
public class Timely {
    public Instant when() {
        return Instant.now();
    }
}
