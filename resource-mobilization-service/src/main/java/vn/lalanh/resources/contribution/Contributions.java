package vn.lalanh.resources.contribution;

import java.util.List;
import vn.lalanh.platform.aggregate.Aggregates;
import vn.lalanh.platform.aggregate.Current;

/** All contributions. */
public interface Contributions extends Aggregates<Contribution> {

    /** Those on their way into a lot, at most {@code limit}. */
    List<Current<Contribution>> toPlace(int limit);

    /** Sums by resource. */
    List<Sum> sums();

    /** All in base units; {@code onTheWay} is recorded and perhaps, perhaps not, in its lot. */
    record Sum(String code, String unit, long received, long onTheWay) {}
}
