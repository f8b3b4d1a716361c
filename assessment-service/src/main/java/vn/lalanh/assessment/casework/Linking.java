package vn.lalanh.assessment.casework;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.lalanh.assessment.casework.CaseCommand.LinkHousehold;
import vn.lalanh.assessment.casework.CaseEvent.CaseTriaged;
import vn.lalanh.assessment.casework.CaseEvent.HouseholdLinked;
import vn.lalanh.assessment.household.KnownHousehold.Household;
import vn.lalanh.platform.decision.Decision;

/** How people without papers are found to be a household of the registry. */
final class Linking {

    private Linking() {}

    static Decision<CaseEvent> decide(Case.Known state, LinkHousehold c) {
        Report report = state.dossier().report();
        if (report.householdId().equals(c.householdId())) {
            return alreadyDone();
        }
        return switch (state) {
            case Case.Settled _, Case.Closed _ -> refuse(CaseRefusal.ALREADY_PAID);
            case Case.Underway _ -> refuse(CaseRefusal.ALREADY_APPROVED);
            case Case.Rejected _, Case.Withdrawn _ -> refuse(CaseRefusal.ALREADY_ENDED);
            case Case.Triaged _,
                    Case.Assessed _,
                    Case.ApprovedOnce _,
                    Case.Returned _,
                    Case.Appealed _ ->
                    linked(state, c);
        };
    }

    private static Decision<CaseEvent> linked(Case.Known state, LinkHousehold c) {
        if (c.ownKnown()) {
            return refuse(CaseRefusal.HOUSEHOLD_KNOWN);
        }
        Household household = c.household();
        if (household == null) {
            return refuse(CaseRefusal.NO_SUCH_HOUSEHOLD);
        }
        List<CaseEvent> events = new ArrayList<>();
        events.add(new HouseholdLinked(c.householdId()));
        Triage triage = Triage.of(state.dossier().report().shielded(), household, Set.of(), null);
        if (state instanceof Case.Triaged && !triage.equals(state.dossier().triage())) {
            events.add(new CaseTriaged(triage, null));
        }
        return accept(events);
    }
}
