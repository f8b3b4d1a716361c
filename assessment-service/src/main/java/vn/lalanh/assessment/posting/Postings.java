package vn.lalanh.assessment.posting;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Aggregates;

/** All postings. */
public interface Postings extends Aggregates<Posting> {

    /** All of one commune, in no order. */
    List<Posting.Posted> of(Collection<String> incidentIds, String communeCode);

    /**
     * In the order of their ids.
     *
     * @param communes null for any
     */
    List<Posting.Posted> list(
            Collection<String> incidentIds,
            @Nullable Collection<String> communes,
            @Nullable String after,
            int limit);
}
