package vn.lalanh.resources.donor;

import vn.lalanh.platform.aggregate.Aggregates;

/** All donors. */
public interface Donors extends Aggregates<Donor> {}
