package vn.lalanh.disbursement.recovery;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Outcome;

/** Decides and saves, a batch at a time. */
@Service
public class RecoveryService {

    private final Recoveries recoveries;
    private final RecoveryAnnouncements announcements;

    public RecoveryService(Recoveries recoveries, RecoveryAnnouncements announcements) {
        this.recoveries = recoveries;
        this.announcements = announcements;
    }

    /** One outcome a command, in order. Idempotent by the causes of the commands. */
    public List<Outcome<Recovery, RecoveryEvent>> handle(
            List<Addressed<RecoveryCommand>> commands) {
        return recoveries.change(commands, Recovery::decide, Recovery::evolve, announcements::of);
    }
}
