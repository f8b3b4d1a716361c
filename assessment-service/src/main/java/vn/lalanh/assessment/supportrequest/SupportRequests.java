package vn.lalanh.assessment.supportrequest;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Aggregates;
import vn.lalanh.platform.aggregate.Current;

/** All requests for support. */
public interface SupportRequests extends Aggregates<SupportRequest> {

    /**
     * Those about these incidents, in the order of their ids.
     *
     * @param places who asks; null for any
     */
    List<Current<SupportRequest>> of(
            Collection<String> incidentIds,
            @Nullable Collection<String> places,
            @Nullable String after,
            int limit);
}
