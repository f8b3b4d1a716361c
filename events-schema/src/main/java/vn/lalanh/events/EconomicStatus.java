package vn.lalanh.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Class of a household in the poverty list, or recognised hardship. Open: unknown values read as {@link #UNKNOWN}. */
public enum EconomicStatus {
    POOR,
    NEAR_POOR,
    HARDSHIP,
    OTHER,
    @JsonEnumDefaultValue
    UNKNOWN
}
