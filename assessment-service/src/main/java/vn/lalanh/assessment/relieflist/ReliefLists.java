package vn.lalanh.assessment.relieflist;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.relieflist.ReliefList.Listed;
import vn.lalanh.platform.aggregate.Aggregates;
import vn.lalanh.platform.aggregate.Current;

/** All lists. */
public interface ReliefLists extends Aggregates<ReliefList> {

    /**
     * Those of these incidents, in the order of their ids.
     *
     * @param state and {@code communes}: null for any
     */
    List<Current<ReliefList>> ofIncidents(
            Collection<String> incidentIds,
            @Nullable String state,
            @Nullable Collection<String> communes,
            @Nullable String after,
            int limit);

    /** Those of these places whose lines are not all cases yet. */
    List<Listed> underwayIn(Collection<String> places);

    /** Those that are approved and not complete. */
    List<Current<ReliefList>> approved(int limit);
}
