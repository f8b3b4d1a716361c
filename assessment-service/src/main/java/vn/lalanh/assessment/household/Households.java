package vn.lalanh.assessment.household;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.lalanh.assessment.household.KnownHousehold.Household;
import vn.lalanh.platform.aggregate.Aggregates;

/** All households heard of. */
public interface Households extends Aggregates<KnownHousehold> {

    /** Those heard of among these, by id, with one query. */
    default Map<String, Household> known(Collection<String> ids) {
        Map<String, Household> known = new HashMap<>();
        findAll(ids)
                .forEach((id, current) -> {
                    if (current.state() instanceof KnownHousehold.Known(Household household)) {
                        known.put(id, household);
                    }
                });
        return known;
    }
}
