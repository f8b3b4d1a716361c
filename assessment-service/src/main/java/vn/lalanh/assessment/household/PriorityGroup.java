package vn.lalanh.assessment.household;

/** Groups that are served first, as the registry names them. */
public enum PriorityGroup {
    CHILD_UNDER_16_WITHOUT_SUPPORT,
    CHILD_UNDER_3_POOR,
    ELDERLY_WITHOUT_SUPPORT,
    ELDERLY_OVER_80,
    DISABLED_EXTREMELY_SEVERE,
    DISABLED_SEVERE,
    SINGLE_PARENT_POOR,
    PREGNANT_OR_NURSING,
    UNKNOWN
}
