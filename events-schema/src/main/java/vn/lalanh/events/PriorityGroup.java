package vn.lalanh.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/**
 * Groups that are served first. HIV, ethnic origin, violence and trafficking have no code here on purpose: they never
 * travel. Open: unknown values read as {@link #UNKNOWN}.
 */
public enum PriorityGroup {
    CHILD_UNDER_16_WITHOUT_SUPPORT,
    CHILD_UNDER_3_POOR,
    ELDERLY_WITHOUT_SUPPORT,
    ELDERLY_OVER_80,
    DISABLED_EXTREMELY_SEVERE,
    DISABLED_SEVERE,
    SINGLE_PARENT_POOR,
    PREGNANT_OR_NURSING,
    @JsonEnumDefaultValue
    UNKNOWN
}
