package vn.lalanh.resources.campaign;

import vn.lalanh.platform.aggregate.Aggregates;

/** All campaigns. */
public interface Campaigns extends Aggregates<Campaign> {}
