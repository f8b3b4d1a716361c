package vn.lalanh.assessment.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.incident.Incident.Merging;
import vn.lalanh.platform.aggregate.Aggregates;
import vn.lalanh.platform.aggregate.Current;

/** All incidents. */
public interface Incidents extends Aggregates<Incident> {

    /** In the order of their ids, after {@code after}, at most {@code limit}. */
    List<Current<Incident>> all(@Nullable String after, int limit);

    /** Those whose merge is not finished. */
    List<Merging> merging(int limit);
}
