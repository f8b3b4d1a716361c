package vn.lalanh.disbursement.recovery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Aggregates;
import vn.lalanh.platform.aggregate.Current;

/** All claims. */
public interface Recoveries extends Aggregates<Recovery> {

    /** In the order of their ids, after {@code after}, at most {@code limit}. */
    List<Current<Recovery>> inState(String state, @Nullable String after, int limit);

    /** Those of one case, at most 200. */
    List<Current<Recovery>> ofCase(String caseId);
}
