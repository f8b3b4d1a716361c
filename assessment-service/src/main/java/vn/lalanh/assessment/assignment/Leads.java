package vn.lalanh.assessment.assignment;

import vn.lalanh.platform.aggregate.Aggregates;

/** Who plans; there is one. */
public interface Leads extends Aggregates<Lead> {}
