package vn.lalanh.assessment.incident;

import vn.lalanh.assessment.incident.Incident.Closed;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.assessment.incident.Incident.Growth;
import vn.lalanh.assessment.incident.Incident.Merged;
import vn.lalanh.assessment.incident.Incident.Merging;
import vn.lalanh.assessment.incident.Incident.Open;
import vn.lalanh.assessment.incident.IncidentEvent.IncidentChanged;
import vn.lalanh.assessment.incident.IncidentEvent.IncidentClosed;
import vn.lalanh.assessment.incident.IncidentEvent.IncidentDeclared;
import vn.lalanh.assessment.incident.IncidentEvent.IncidentIncluded;
import vn.lalanh.assessment.incident.IncidentEvent.IncidentMerged;
import vn.lalanh.assessment.incident.IncidentEvent.IncidentReopened;
import vn.lalanh.assessment.incident.IncidentEvent.MergeBegun;
import vn.lalanh.assessment.incident.IncidentEvent.MergeGivenUp;

/** From a state and an event to the next state. */
final class Evolution {

    private Evolution() {}

    static Incident of(Incident incident, IncidentEvent event) {
        if (event instanceof IncidentDeclared e) {
            return new Open(incident.id(), e.what(), e.at());
        }
        if (!(incident instanceof Declared s)) {
            throw new IllegalArgumentException("nobody has declared it");
        }
        return switch (event) {
            case IncidentDeclared e -> new Open(s.id(), e.what(), e.at());
            case IncidentChanged e ->
                    new Open(
                            s.id(),
                            e.what(),
                            s.declaredAt(),
                            new Growth(e.joined(), s.growth().merged()));
            case IncidentIncluded e ->
                    new Open(s.id(), e.what(), s.declaredAt(), new Growth(e.joined(), e.merged()));
            case IncidentClosed e ->
                    new Closed(s.id(), s.what(), s.declaredAt(), e.at(), s.growth());
            case IncidentReopened _ -> new Open(s.id(), s.what(), s.declaredAt(), s.growth());
            case MergeBegun e ->
                    new Merging(
                            s.id(),
                            s.what(),
                            s.declaredAt(),
                            s.growth(),
                            e.into(),
                            e.at(),
                            s instanceof Closed closed ? closed.closedAt() : null);
            case MergeGivenUp _ -> before(s);
            case IncidentMerged e ->
                    new Merged(s.id(), s.what(), s.declaredAt(), s.growth(), e.into(), e.at());
        };
    }

    private static Incident before(Declared state) {
        return state instanceof Merging s && s.closedAt() != null
                ? new Closed(s.id(), s.what(), s.declaredAt(), s.closedAt(), s.growth())
                : new Open(state.id(), state.what(), state.declaredAt(), state.growth());
    }
}
