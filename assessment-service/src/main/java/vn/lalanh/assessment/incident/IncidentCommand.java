package vn.lalanh.assessment.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.assessment.incident.Incident.Happening;

/** What an incident can be told. A command carries all that deciding it needs. */
public sealed interface IncidentCommand {

    /** It has happened; cases may be reported from now on. */
    record DeclareIncident(Happening what, Instant at) implements IncidentCommand {}

    /**
     * It reaches further, or lasts longer.
     *
     * @param communeCodes to add
     * @param endedOn its last day, not before the one known so far; null leaves that alone
     */
    record WidenIncident(Set<String> communeCodes, @Nullable LocalDate endedOn, Instant at)
            implements IncidentCommand {
        public WidenIncident {
            communeCodes = Set.copyOf(communeCodes);
        }
    }

    /**
     * It does not reach so far, or was over sooner.
     *
     * @param communeCodes to remove
     * @param endedOn its last day, not after the one known so far; null leaves that alone
     * @param openCases how many cases are under way there, by commune, as {@link OpenCases} counts them
     */
    record NarrowIncident(
            Set<String> communeCodes,
            @Nullable LocalDate endedOn,
            Map<String, Long> openCases,
            Instant at)
            implements IncidentCommand {
        public NarrowIncident {
            communeCodes = Set.copyOf(communeCodes);
            openCases = Map.copyOf(openCases);
        }
    }

    /**
     * It is the same as another one.
     *
     * @param into as it stands; may be absent
     */
    record MergeIncident(Incident into, Instant at) implements IncidentCommand {}

    /** Step of a merge, told to the surviving one: this one becomes part of you. */
    record IncludeIncident(Declared part, Instant at) implements IncidentCommand {}

    /** Step of a merge: the surviving one has included you. */
    record CompleteMerge(Instant at) implements IncidentCommand {}

    /** Step of a merge: the other one cannot include you, be as you were. */
    record GiveUpMerge() implements IncidentCommand {}

    /** No new cases any more. */
    record CloseIncident(Instant at) implements IncidentCommand {}

    /** Takes new cases again. */
    record ReopenIncident(String reasonCode, Instant at) implements IncidentCommand {}
}
