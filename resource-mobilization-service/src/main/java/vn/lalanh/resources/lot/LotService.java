package vn.lalanh.resources.lot;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;

/** Decides and saves, a batch at a time: all steps of a batch on one lot are one write. */
@Service
public class LotService {

    private final Lots lots;

    public LotService(Lots lots) {
        this.lots = lots;
    }

    /** One outcome a command, in order. A lot announces nothing. */
    public List<Outcome<Lot, LotEvent>> handle(List<Addressed<LotCommand>> commands) {
        return lots.change(commands, Lot::decide, Lot::evolve, (_, _) -> List.of());
    }

    /** A step that holds only on this version of the lot; see {@link Lot}. */
    public static Addressed<LotCommand> onVersion(
            String lotId, long version, LotCommand step, String why) {
        return new Addressed<>(lotId, step, new Cause.Request(why, why, null, null, null, version));
    }
}
