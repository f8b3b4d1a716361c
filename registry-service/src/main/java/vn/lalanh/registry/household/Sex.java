package vn.lalanh.registry.household;

/** As in the population register. */
public enum Sex {
    FEMALE,
    MALE
}
