package vn.lalanh.proving.bench;

import java.util.function.Consumer;
import vn.lalanh.proving.report.Figures;

/** Something whose speed is measured. */
@FunctionalInterface
public interface Benchmark {

    /**
     * Warms up, measures, tells.
     *
     * @param progress takes a line now and then for whoever waits
     */
    Figures run(Conditions conditions, Consumer<String> progress);
}
