package vn.lalanh.assessment.relieflist.web;

import java.time.InstantSource;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.relieflist.ReliefList;
import vn.lalanh.assessment.relieflist.ReliefList.Listed;
import vn.lalanh.assessment.relieflist.ReliefListEvent;
import vn.lalanh.assessment.relieflist.ReliefListService;
import vn.lalanh.assessment.relieflist.ReliefLists;
import vn.lalanh.assessment.relieflist.web.ListViews.ListView;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;

/** Lists as a caller may see them, and answers about them. */
@Component
class ListLookup {

    private final ReliefLists lists;
    private final ReliefListService service;
    private final AuditTrail audit;
    private final InstantSource clock;

    ListLookup(
            ReliefLists lists, ReliefListService service, AuditTrail audit, InstantSource clock) {
        this.lists = lists;
        this.service = service;
        this.audit = audit;
        this.clock = clock;
    }

    /** 404 without one, 403 outside the territory. */
    Listed requireMine(String id, Caller caller) {
        Listed list =
                Answers.found(
                        lists.find(id)
                                .map(current ->
                                        current.state() instanceof Listed listed ? listed : null));
        caller.requireIn(list.sheet().heading().communeCode());
        return list;
    }

    /** As it stands, with its figures. */
    ResponseEntity<ListView> whole(String id) {
        return Answers.of(
                lists.find(id),
                state -> {
                    Listed list = listed(state);
                    return ListView.of(list, service.totals(list));
                });
    }

    /** The row is durable before the answer leaves. */
    ResponseEntity<ListView> audited(
            String action,
            String purpose,
            Outcome<ReliefList, ReliefListEvent> outcome,
            Caller caller) {
        record(action, purpose, outcome, caller);
        return whole(outcome.id());
    }

    void record(
            String action,
            String purpose,
            Outcome<ReliefList, ReliefListEvent> outcome,
            Caller caller) {
        Answers.requireNotRefused(outcome);
        audit.record(List.of(AuditRow.of(caller, clock.instant(), action, outcome.id(), purpose)));
    }

    private static Listed listed(ReliefList state) {
        if (state instanceof Listed listed) {
            return listed;
        }
        throw new IllegalStateException("stored and absent");
    }
}
