package vn.lalanh.assessment.posting;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Aggregates;

/** All postings. */
public interface Postings extends Aggregates<Posting> {

    /** Of these incidents, in no order; {@code communes} is null for any. */
    List<Posting.Posted> of(Collection<String> incidentIds, @Nullable Collection<String> communes);
}
