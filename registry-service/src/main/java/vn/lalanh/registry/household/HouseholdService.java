package vn.lalanh.registry.household;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Outcome;

/** Decides and saves, a batch at a time. */
@Service
public class HouseholdService {

    private final Households households;
    private final HouseholdAnnouncements announcements;

    HouseholdService(Households households, HouseholdAnnouncements announcements) {
        this.households = households;
        this.announcements = announcements;
    }

    /** One outcome a command, in order. Idempotent by the content of the commands. */
    public List<Outcome<Household, HouseholdEvent>> handle(
            List<Addressed<HouseholdCommand>> commands) {
        return households.change(commands, Household::decide, Household::evolve, announcements::of);
    }
}
