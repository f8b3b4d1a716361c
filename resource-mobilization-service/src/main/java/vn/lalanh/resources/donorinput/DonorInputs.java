package vn.lalanh.resources.donorinput;

import java.util.List;
import vn.lalanh.platform.aggregate.Aggregates;
import vn.lalanh.platform.aggregate.Current;

/** All inputs. */
public interface DonorInputs extends Aggregates<DonorInput> {

    /** Recorded ones whose contribution may not be on the books yet, at most {@code limit}. */
    List<Current<DonorInput>> toYield(int limit);
}
