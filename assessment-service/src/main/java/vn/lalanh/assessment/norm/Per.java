package vn.lalanh.assessment.norm;

import java.util.List;
import java.util.Optional;

/** For whom a norm gives a line each. */
public enum Per {
    HOUSEHOLD,
    SERIOUSLY_INJURED,
    DEAD_OR_MISSING,
    IN_PROTECTION;

    /** Empty stands for the household itself. */
    List<Optional<String>> of(Findings findings) {
        return switch (this) {
            case HOUSEHOLD -> List.of(Optional.empty());
            case SERIOUSLY_INJURED -> each(findings.seriouslyInjured());
            case DEAD_OR_MISSING -> each(findings.deadOrMissing());
            case IN_PROTECTION -> each(findings.inProtection());
        };
    }

    private static List<Optional<String>> each(List<String> persons) {
        return persons.stream().map(Optional::of).toList();
    }
}
