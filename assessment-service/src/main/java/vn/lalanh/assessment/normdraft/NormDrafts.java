package vn.lalanh.assessment.normdraft;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Aggregates;
import vn.lalanh.platform.aggregate.Current;

/** All drafts, promulgated ones among them. */
public interface NormDrafts extends Aggregates<NormDraft> {

    /** In the order of their ids, after {@code after}, at most {@code limit}. */
    List<Current<NormDraft>> all(@Nullable String after, int limit);

    /** Ids of all drafts that are books; without their texts, because it is asked every few seconds. */
    Set<String> promulgated();
}
