package vn.lalanh.resources.lot;

import java.util.List;
import vn.lalanh.platform.aggregate.Aggregates;

/** All lots. */
public interface Lots extends Aggregates<Lot> {

    /** Those of which something is available, without what is in them. */
    List<Available> available();

    /** So many base units of a lot, in this version of it. */
    record Available(String lotId, long version, long units) {}

    /** The highest tranche of a family that has begun; 0 if none has. */
    int latestTranche(String family);

    /** Sums over all lots, one a resource (currency, or goods code and unit), whatever the store. */
    List<Sum> sums();

    /** All in base units. */
    record Sum(String code, String unit, long given, long available, long reserved, long paid) {}
}
