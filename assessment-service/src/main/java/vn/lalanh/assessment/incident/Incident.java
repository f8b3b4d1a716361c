package vn.lalanh.assessment.incident;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.incident.IncidentCommand.CloseIncident;
import vn.lalanh.assessment.incident.IncidentCommand.CompleteMerge;
import vn.lalanh.assessment.incident.IncidentCommand.DeclareIncident;
import vn.lalanh.assessment.incident.IncidentCommand.GiveUpMerge;
import vn.lalanh.assessment.incident.IncidentCommand.IncludeIncident;
import vn.lalanh.assessment.incident.IncidentCommand.MergeIncident;
import vn.lalanh.assessment.incident.IncidentCommand.NarrowIncident;
import vn.lalanh.assessment.incident.IncidentCommand.ReopenIncident;
import vn.lalanh.assessment.incident.IncidentCommand.WidenIncident;
import vn.lalanh.assessment.incident.IncidentEvent.IncidentClosed;
import vn.lalanh.assessment.incident.IncidentEvent.IncidentDeclared;
import vn.lalanh.assessment.incident.IncidentEvent.IncidentMerged;
import vn.lalanh.assessment.incident.IncidentEvent.IncidentReopened;
import vn.lalanh.assessment.incident.IncidentEvent.MergeGivenUp;
import vn.lalanh.platform.decision.Decision;

/** Something for which cases can be reported. Approved table: {@code src/test/approved/incident-transitions.md}. */
public sealed interface Incident {

    String id();

    /** Nobody has declared it. */
    record Absent(String id) implements Incident {}

    /** Takes new cases. */
    record Open(String id, Happening what, Instant declaredAt, Growth growth) implements Declared {
        public Open {
            growth = Growth.orNone(growth);
        }

        /** As it was declared. */
        public Open(String id, Happening what, Instant declaredAt) {
            this(id, what, declaredAt, Growth.NONE);
        }
    }

    /** Takes no new cases; open ones go on. */
    record Closed(String id, Happening what, Instant declaredAt, Instant closedAt, Growth growth)
            implements Declared {
        public Closed {
            growth = Growth.orNone(growth);
        }
    }

    /**
     * On its way into another incident: takes no new cases, and the other one does not list it yet.
     *
     * @param closedAt when it had been closed; null if it was open
     */
    record Merging(
            String id,
            Happening what,
            Instant declaredAt,
            Growth growth,
            String into,
            Instant at,
            @Nullable Instant closedAt)
            implements Declared {}

    /** Part of another incident, for ever. Its cases keep its id and go on; the other one counts and lists them. */
    record Merged(
            String id,
            Happening what,
            Instant declaredAt,
            Growth growth,
            String into,
            Instant mergedAt)
            implements Declared {}

    /** Every state with something that has happened. */
    sealed interface Declared extends Incident {
        Happening what();

        Instant declaredAt();

        Growth growth();

        /** The ids under which its cases are kept: its own and those of the incidents merged into it. */
        default List<String> ids() {
            return Stream.concat(Stream.of(id()), growth().merged().stream()).toList();
        }
    }

    /**
     * What happened. The first three never change.
     *
     * @param communeCodes where; empty means anywhere in the province
     * @param endedOn the last day of it; null while it goes on, or where nobody has said
     */
    record Happening(
            String name,
            Cause cause,
            String provinceCode,
            List<String> communeCodes,
            LocalDate occurredOn,
            @Nullable LocalDate endedOn) {

        /** As many as hide in which of them something is; a setting of ours. */
        private static final int MANY_COMMUNES = 10;

        public Happening {
            communeCodes = List.copyOf(communeCodes);
        }

        /** Going on. */
        public Happening(
                String name,
                Cause cause,
                String provinceCode,
                List<String> communeCodes,
                LocalDate occurredOn) {
            this(name, cause, provinceCode, communeCodes, occurredOn, null);
        }

        public boolean reaches(String communeCode) {
            return reachesAll() || communeCodes.contains(communeCode);
        }

        /** Anywhere in the province. */
        public boolean reachesAll() {
            return communeCodes.isEmpty();
        }

        /** Reaches so many communes that a figure of all of them together does not tell where a protected case is. */
        public boolean reachesMany() {
            return reachesAll() || communeCodes.size() >= MANY_COMMUNES;
        }

        Happening with(List<String> communes, LocalDate from, @Nullable LocalDate to) {
            return new Happening(
                    name,
                    cause,
                    provinceCode,
                    communes.stream().distinct().sorted().toList(),
                    from,
                    to);
        }
    }

    /**
     * How it grew after it was declared.
     *
     * @param joined when communes were added, by code; those it was declared for are not there
     * @param merged ids of the incidents merged into it, also by way of others; at most {@code Joining.MOST}
     */
    record Growth(Map<String, Instant> joined, List<String> merged) {

        public static final Growth NONE = new Growth(Map.of(), List.of());

        public Growth {
            joined = Map.copyOf(joined);
            merged = List.copyOf(merged);
        }

        /** Documents written before an incident could grow have none. */
        static Growth orNone(@Nullable Growth growth) {
            return growth == null ? NONE : growth;
        }
    }

    /** A state and what it is told. */
    record Step(Incident incident, IncidentCommand command) {}

    /** The whole life cycle. Each state ends with its own line for all other commands. */
    static Decision<IncidentEvent> decide(Incident incident, IncidentCommand command) {
        return switch (new Step(incident, command)) {
            case Step(Absent _, DeclareIncident c) ->
                    accept(new IncidentDeclared(c.what(), c.at()));
            case Step(Absent _, IncidentCommand _) -> refuse(IncidentRefusal.NO_SUCH_INCIDENT);

            case Step(Open s, DeclareIncident c) when s.what().equals(c.what()) -> alreadyDone();
            case Step(Open _, DeclareIncident _) -> refuse(IncidentRefusal.DECLARED_DIFFERENTLY);
            case Step(Open s, WidenIncident c) -> Extending.widen(s, c);
            case Step(Open s, NarrowIncident c) -> Extending.narrow(s, c);
            case Step(Open s, MergeIncident c) -> Joining.begin(s, c);
            case Step(Open s, IncludeIncident c) -> Joining.include(s, c);
            case Step(Open _, GiveUpMerge _) -> alreadyDone();
            case Step(Open _, CloseIncident c) -> accept(new IncidentClosed(c.at()));
            case Step(Open _, ReopenIncident _) -> alreadyDone();
            case Step(Open _, CompleteMerge _) -> refuse(IncidentRefusal.NOT_MERGING);

            case Step(Closed s, MergeIncident c) -> Joining.begin(s, c);
            case Step(Closed s, IncludeIncident c) -> Joining.included(s, c);
            case Step(Closed _, GiveUpMerge _) -> alreadyDone();
            case Step(Closed _, CloseIncident _) -> alreadyDone();
            case Step(Closed _, ReopenIncident c) ->
                    accept(new IncidentReopened(c.reasonCode(), c.at()));
            case Step(Closed _, CompleteMerge _) -> refuse(IncidentRefusal.NOT_MERGING);
            case Step(Closed _, IncidentCommand _) -> refuse(IncidentRefusal.ALREADY_CLOSED);

            case Step(Merging s, MergeIncident c) when s.into().equals(c.into().id()) ->
                    alreadyDone();
            case Step(Merging s, IncludeIncident c) -> Joining.included(s, c);
            case Step(Merging s, CompleteMerge c) -> accept(new IncidentMerged(s.into(), c.at()));
            case Step(Merging _, GiveUpMerge _) -> accept(new MergeGivenUp());
            case Step(Merging s, IncidentCommand _) -> refuse(new IncidentMergedRefusal(s.into()));

            case Step(Merged s, MergeIncident c) when s.into().equals(c.into().id()) ->
                    alreadyDone();
            case Step(Merged s, IncludeIncident c) -> Joining.included(s, c);
            case Step(Merged _, CompleteMerge _) -> alreadyDone();
            case Step(Merged s, IncidentCommand _) -> refuse(new IncidentMergedRefusal(s.into()));
        };
    }

    /** Builds the next state. */
    static Incident evolve(Incident incident, IncidentEvent event) {
        return Evolution.of(incident, event);
    }
}
