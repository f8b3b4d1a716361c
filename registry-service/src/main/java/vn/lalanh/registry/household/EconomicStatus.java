package vn.lalanh.registry.household;

/** Class in the poverty list that the commune's chair has recognised. */
public enum EconomicStatus {
    POOR,
    NEAR_POOR,
    HARDSHIP,
    OTHER
}
