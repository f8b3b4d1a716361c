package vn.lalanh.assessment.simulation;

import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.FrozenFacts.Frozen;
import vn.lalanh.assessment.fact.Facts;

/**
 * One household to decide, recorded or made up.
 *
 * @param communeCode null for a protected one, which is told of by itself and in no place or group
 */
record Sample(
        String incidentId,
        String provinceCode,
        @Nullable String communeCode,
        Area area,
        Facts facts) {

    /** Of a recorded case whose facts are kept. */
    static Sample of(Frozen frozen, Facts facts, Trial trial) {
        return new Sample(
                frozen.incidentId(),
                frozen.provinceCode(),
                frozen.shielded() ? null : frozen.communeCode(),
                trial.areaOf(frozen.communeCode()),
                facts);
    }
}
