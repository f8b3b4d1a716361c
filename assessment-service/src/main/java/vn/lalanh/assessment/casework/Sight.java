package vn.lalanh.assessment.casework;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases there are for somebody. A protected case is there for whoever holds the role of its own, and for nobody else:
 * neither its absence nor its presence may be told from an answer.
 *
 * @param person opaque
 * @param ordinary whether cases without protection are there
 * @param shielded whether protected ones are
 * @param communes where; null for everywhere
 */
public record Sight(
        String person, boolean ordinary, boolean shielded, @Nullable Set<String> communes) {

    /** As the platform calls it, whose words for people roots do not know. */
    private static final String ROLE = "PROTECTION_OFFICER";

    private static final String EVERYWHERE = "*";

    /**
     * Of somebody with these roles.
     *
     * @param person opaque
     * @param communes {@code *} among them for everywhere
     * @param ordinary roles of which one is needed for a case without protection; where there are none, no role is
     */
    public static Sight of(
            String person, Set<String> roles, Set<String> communes, String... ordinary) {
        return new Sight(
                person,
                ordinary.length == 0 || Arrays.stream(ordinary).anyMatch(roles::contains),
                roles.contains(ROLE),
                communes.contains(EVERYWHERE) ? null : communes);
    }

    public Sight {
        communes = communes == null ? null : Set.copyOf(communes);
    }

    /** The same, within one commune. */
    public Sight within(String commune) {
        return new Sight(person, ordinary, shielded, Set.of(commune));
    }

    /** The same, with a protected case. */
    Sight opened() {
        return new Sight(person, ordinary, true, communes);
    }

    /**
     * Whether it is there, if it exists. An ordinary case elsewhere is: who may not act on it is told so. A protected one
     * elsewhere is not.
     */
    public boolean shows(Case state) {
        Report report = reportOf(state);
        if (report != null && report.shielded()) {
            return shielded && reaches(report);
        }
        // what is kept elsewhere may be a protected case, and does not say where
        return state instanceof Case.Elsewhere ? shielded && communes == null : ordinary;
    }

    private boolean reaches(Report report) {
        return communes == null || communes.contains(report.communeCode());
    }

    /** Whether it is a protected one. */
    public static boolean isShielded(Case state) {
        Report report = reportOf(state);
        return report != null && report.shielded();
    }

    private static @Nullable Report reportOf(Case state) {
        return switch (state) {
            case Case.Absent _, Case.Foretold _, Case.Elsewhere _ -> null;
            case Case.Reported s -> s.report();
            case Case.Known s -> s.dossier().report();
        };
    }
}
