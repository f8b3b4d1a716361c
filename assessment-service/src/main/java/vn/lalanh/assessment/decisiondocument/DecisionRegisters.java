package vn.lalanh.assessment.decisiondocument;

import vn.lalanh.platform.aggregate.Aggregates;

/** All registers of decisions. */
public interface DecisionRegisters extends Aggregates<DecisionRegister> {}
