package vn.lalanh.assessment.evidence;

import vn.lalanh.platform.aggregate.Aggregates;

/** The evidence of all cases, by case. */
public interface Evidences extends Aggregates<Evidence> {}
