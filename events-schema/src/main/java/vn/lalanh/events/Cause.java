package vn.lalanh.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Why help is needed. Open: a value this version does not know reads as {@link #UNKNOWN}. */
public enum Cause {
    NATURAL_DISASTER,
    FIRE,
    CROP_FAILURE,
    LEAN_SEASON,
    TET_HUNGER,
    EPIDEMIC,
    CLIMATE_CHANGE,
    TRAFFIC_ACCIDENT,
    LABOUR_ACCIDENT_SERIOUS,
    OTHER_FORCE_MAJEURE,
    BENEFICIARY_DEATH,
    /** Violence, trafficking, a child alone: all that a protected case ever says. */
    PROTECTED,
    @JsonEnumDefaultValue
    UNKNOWN
}
