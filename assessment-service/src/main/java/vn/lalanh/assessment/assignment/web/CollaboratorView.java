package vn.lalanh.assessment.assignment.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.assignment.Away;
import vn.lalanh.assessment.assignment.Collaborator;
import vn.lalanh.assessment.assignment.Collaborator.OnDuty;
import vn.lalanh.assessment.assignment.Duty;
import vn.lalanh.assessment.assignment.Staff;
import vn.lalanh.platform.web.Caller;

/**
 * Somebody on the roster.
 *
 * @param id what cases and lists name the person by
 * @param load how many ordinary cases the person has to assess
 * @param protectedLoad how many protected ones that are there for the caller; null for whoever sees none
 */
record CollaboratorView(
        String id,
        boolean onRoster,
        @Nullable String user,
        List<String> communes,
        int capacity,
        int protectedCapacity,
        @Nullable LocalDate awayFrom,
        @Nullable LocalDate awayTo,
        int load,
        @Nullable Integer protectedLoad) {

    static CollaboratorView of(OnDuty one, Staff staff, Caller caller) {
        Duty duty = one.duty();
        Away away = one.away();
        return new CollaboratorView(
                one.id(),
                true,
                one.user(),
                duty.communes(),
                duty.capacity(),
                duty.protectedCapacity(),
                away == null ? null : away.from(),
                away == null ? null : away.to(),
                staff.load(one, false, _ -> true),
                RosterBodies.isGuardian(caller) ? staff.load(one, true, caller::mayActIn) : null);
    }

    /** Not on it any more. */
    static CollaboratorView off(Collaborator state) {
        String id =
                switch (state) {
                    case Collaborator.Absent s -> s.id();
                    case Collaborator.OnDuty s -> s.id();
                    case Collaborator.OffDuty s -> s.id();
                };
        return new CollaboratorView(id, false, null, List.of(), 0, 0, null, null, 0, null);
    }
}
