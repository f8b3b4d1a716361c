package vn.lalanh.assessment.casework.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Device;
import vn.lalanh.assessment.casework.Dossier;
import vn.lalanh.assessment.casework.Residents;
import vn.lalanh.assessment.casework.Statement;
import vn.lalanh.events.PriorityGroup;

/**
 * Who said what of a need, and who lives there.
 *
 * @param household as it was found when the need was reported; absent where nobody has looked
 * @param statements the newest first
 * @param reportedAs the provisional household it was reported for, where the registry has been found to know it
 */
record IntakeView(
        @Nullable Residents household,
        List<StatementView> statements,
        @Nullable String reportedAs) {

    /** One statement; {@code members} is how many it says live there. */
    record StatementView(
            String by,
            @Nullable Device device,
            Instant saidAt,
            Instant takenAt,
            Set<PriorityGroup> priorityGroups,
            @Nullable Integer members) {
        static StatementView of(Statement said) {
            Residents household = said.household();
            return new StatementView(
                    said.by(),
                    said.device(),
                    said.saidAt(),
                    said.takenAt(),
                    said.groups(),
                    household == null ? null : household.members().size());
        }
    }

    static IntakeView of(Dossier dossier) {
        return new IntakeView(
                dossier.statements().residents().orElse(null),
                dossier.statements().all().stream().map(StatementView::of).toList(),
                dossier.report().reportedAs());
    }
}
