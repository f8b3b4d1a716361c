package vn.lalanh.assessment.assignment;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.assignment.Collaborator.OnDuty;
import vn.lalanh.platform.aggregate.Aggregates;
import vn.lalanh.platform.aggregate.Current;

/** The duty roster. */
public interface Roster extends Aggregates<Collaborator> {

    /** Everybody on it, with one query. */
    List<OnDuty> onDuty();

    /**
     * Those on it, in the order of their ids.
     *
     * @param communes of which they cover one at least; null for any
     */
    List<Current<Collaborator>> list(
            @Nullable Collection<String> communes, @Nullable String after, int limit);
}
