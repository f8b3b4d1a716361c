package vn.lalanh.assessment.supportrequest.web;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.assessment.incident.IncidentMergedRefusal;
import vn.lalanh.assessment.incident.Incidents;
import vn.lalanh.assessment.supportrequest.RequestEvent;
import vn.lalanh.assessment.supportrequest.RequestRefusal;
import vn.lalanh.assessment.supportrequest.SupportRequest;
import vn.lalanh.assessment.supportrequest.SupportRequest.Asking;
import vn.lalanh.assessment.supportrequest.SupportRequest.Level;
import vn.lalanh.assessment.supportrequest.SupportRequest.Written;
import vn.lalanh.assessment.supportrequest.SupportRequests;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.RefusedException;

/** A commune's requests are for those who act in it, the province's for those who act everywhere. */
@Component
class RequestAccess {

    private final Incidents incidents;
    private final SupportRequests requests;
    private final AuditTrail audit;
    private final InstantSource clock;

    RequestAccess(
            Incidents incidents, SupportRequests requests, AuditTrail audit, InstantSource clock) {
        this.incidents = incidents;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    Declared incident(String id) {
        return Answers.found(
                incidents
                        .find(id)
                        .map(current ->
                                current.state() instanceof Declared declared ? declared : null));
    }

    /** What is part of another incident is asked for there; help may be short long after an incident was closed. */
    Declared takingRequests(String id) {
        return switch (incident(id)) {
            case Incident.Open s -> s;
            case Incident.Closed s -> s;
            case Incident.Merging s ->
                    throw new RefusedException(new IncidentMergedRefusal(s.into()));
            case Incident.Merged s ->
                    throw new RefusedException(new IncidentMergedRefusal(s.into()));
        };
    }

    /** 404 without one of this incident, 403 outside the territory. */
    Current<Written> mine(Declared incident, String requestId, Caller caller) {
        Current<SupportRequest> current = Answers.found(requests.find(requestId));
        if (current.state() instanceof Written request
                && incident.ids().contains(request.asking().incidentId())) {
            requireIn(request.asking(), caller);
            return new Current<>(requestId, request, current.version());
        }
        throw new RefusedException(RequestRefusal.NO_SUCH_REQUEST);
    }

    static void requireIn(Asking asking, Caller caller) {
        caller.requireIn(asking.level() == Level.PROVINCE ? asking.place() : "*");
    }

    /** Durable before the answer leaves. */
    void record(
            String action,
            String purpose,
            Outcome<SupportRequest, RequestEvent> outcome,
            Caller caller) {
        Answers.requireNotRefused(outcome);
        audit.record(List.of(AuditRow.of(caller, clock.instant(), action, outcome.id(), purpose)));
    }
}
