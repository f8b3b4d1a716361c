package vn.lalanh.assessment.fact;

/** Why help is needed, as norm books name it. */
public enum Cause {
    NATURAL_DISASTER(false),
    FIRE(false),
    CROP_FAILURE(false),
    LEAN_SEASON(false),
    TET_HUNGER(false),
    EPIDEMIC(false),
    CLIMATE_CHANGE(false),
    TRAFFIC_ACCIDENT(false),
    LABOUR_ACCIDENT_SERIOUS(false),
    OTHER_FORCE_MAJEURE(false),
    BENEFICIARY_DEATH(false),
    DOMESTIC_VIOLENCE(true),
    ABUSE(true),
    TRAFFICKING(true),
    FORCED_LABOUR(true),
    ORPHANED(true),
    BEGGING(true);

    private final boolean shielded;

    Cause(boolean shielded) {
        this.shielded = shielded;
    }

    /** Whether the cause itself must never leave this service (Law 53/2024 art. 3(10), Law 13/2022 art. 9). */
    public boolean shielded() {
        return shielded;
    }
}
