package vn.lalanh.assessment.protection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Aggregates;
import vn.lalanh.platform.aggregate.Current;

/** All glasses that were broken. */
public interface BreakGlasses extends Aggregates<BreakGlass> {

    /** In the order of their ids. */
    List<Current<BreakGlass>> list(boolean reviewed, @Nullable String after, int limit);
}
