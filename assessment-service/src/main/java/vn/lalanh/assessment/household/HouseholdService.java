package vn.lalanh.assessment.household;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.household.KnownHousehold.HouseholdLearned;
import vn.lalanh.assessment.household.KnownHousehold.LearnHousehold;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Outcome;

/** Follows the registry, a batch at a time. */
@Service
public class HouseholdService {

    private final Households households;

    HouseholdService(Households households) {
        this.households = households;
    }

    /** One outcome a command, in order. */
    public List<Outcome<KnownHousehold, HouseholdLearned>> handle(
            List<Addressed<LearnHousehold>> commands) {
        return households.change(
                commands, KnownHousehold::decide, KnownHousehold::evolve, (_, _) -> List.of());
    }
}
