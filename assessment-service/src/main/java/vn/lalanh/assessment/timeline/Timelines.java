package vn.lalanh.assessment.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Aggregates;
import vn.lalanh.platform.aggregate.Current;

/** All timelines. */
public interface Timelines extends Aggregates<Timeline> {

    /** Those of which something is missing. */
    List<Current<Timeline>> withGaps(@Nullable String after, int limit);
}
