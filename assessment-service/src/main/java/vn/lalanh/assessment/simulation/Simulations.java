package vn.lalanh.assessment.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Aggregates;
import vn.lalanh.platform.aggregate.Current;

/** All simulations. */
public interface Simulations extends Aggregates<Simulation> {

    /** In the order of their ids. */
    List<Current<Simulation>> list(@Nullable String after, int limit);

    /** Those that somebody waits for: that nobody works on yet, and that somebody works on or did. */
    List<Current<Simulation>> open(int limit);
}
