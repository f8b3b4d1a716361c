package vn.lalanh.proving.report;

import java.util.function.Consumer;

/** Something that is shown by trying to break it. */
@FunctionalInterface
public interface Proof {

    /**
     * Tries, and tells what it saw.
     *
     * @param progress takes a line now and then for whoever waits
     */
    Report run(Consumer<String> progress);
}
