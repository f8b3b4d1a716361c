package vn.lalanh.resources.lot;

import java.util.List;
import vn.lalanh.platform.aggregate.Aggregates;
import vn.lalanh.platform.aggregate.Current;

/** All lots. */
public interface Lots extends Aggregates<Lot> {

    /** Those of which something is available. */
    List<Current<Lot>> withSomethingAvailable();

    /** The highest tranche of a family that has begun; 0 if none has. */
    int latestTranche(String family);

    /** Sums over all lots, one a resource (currency, or goods code and unit), whatever the store. */
    List<Sum> sums();

    /** All in base units. */
    record Sum(String code, String unit, long given, long available, long reserved, long paid) {}
}
