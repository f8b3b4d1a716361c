package vn.lalanh.assessment.norm;

import java.util.List;
import vn.lalanh.assessment.norm.Findings.House;

/** Findings for tests: nothing, and what differs from nothing. */
public final class Found {

    public static final Findings NOTHING =
            new Findings(
                    House.NONE,
                    false,
                    false,
                    false,
                    false,
                    0,
                    0,
                    List.of(),
                    List.of(),
                    false,
                    List.of(),
                    0);

    private Found() {}

    public static Findings house(House house, boolean uninhabitable, boolean noPlaceToLive) {
        return new Findings(
                house,
                uninhabitable,
                noPlaceToLive,
                false,
                false,
                0,
                0,
                List.of(),
                List.of(),
                false,
                List.of(),
                0);
    }

    public static Findings relocation() {
        return new Findings(
                House.NONE,
                false,
                false,
                true,
                false,
                0,
                0,
                List.of(),
                List.of(),
                false,
                List.of(),
                0);
    }

    public static Findings hunger(int persons, int months) {
        return new Findings(
                House.NONE,
                false,
                false,
                false,
                true,
                months,
                persons,
                List.of(),
                List.of(),
                false,
                List.of(),
                0);
    }

    public static Findings people(List<String> seriouslyInjured, List<String> deadOrMissing) {
        return new Findings(
                House.NONE,
                false,
                false,
                false,
                false,
                0,
                0,
                seriouslyInjured,
                deadOrMissing,
                false,
                List.of(),
                0);
    }

    public static Findings protection(int days, String... persons) {
        return new Findings(
                House.NONE,
                false,
                false,
                false,
                false,
                0,
                0,
                List.of(),
                List.of(),
                false,
                List.of(persons),
                days);
    }

    /** The whole weight of a storm on one household of four. */
    public static Findings everything() {
        return new Findings(
                House.LOST,
                true,
                true,
                true,
                true,
                2,
                4,
                List.of("per-1"),
                List.of("per-2"),
                true,
                List.of(),
                0);
    }
}
