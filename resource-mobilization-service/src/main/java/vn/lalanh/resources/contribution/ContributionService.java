package vn.lalanh.resources.contribution;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.resources.contribution.ContributionCommand.RecordContribution;

/** Decides and saves, a batch at a time. */
@Service
public class ContributionService {

    private final Contributions contributions;
    private final ContributionAnnouncements announcements;
    private final Tranches tranches;

    public ContributionService(
            Contributions contributions,
            ContributionAnnouncements announcements,
            Tranches tranches) {
        this.contributions = contributions;
        this.announcements = announcements;
        this.tranches = tranches;
    }

    /** One outcome a command, in order. */
    public List<Outcome<Contribution, ContributionEvent>> handle(
            List<Addressed<ContributionCommand>> commands) {
        return contributions.change(
                commands, Contribution::decide, Contribution::evolve, announcements::of);
    }

    /** Puts a gift on the books; a process brings it into its lot. */
    public Addressed<ContributionCommand> recording(String id, Gift gift, Cause cause) {
        return new Addressed<>(
                id, new RecordContribution(gift, tranches.guess(gift.lot(0))), cause);
    }
}
