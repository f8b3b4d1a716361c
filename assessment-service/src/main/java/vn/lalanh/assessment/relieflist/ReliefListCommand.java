package vn.lalanh.assessment.relieflist;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.relieflist.ReliefList.Waiting;

/** What a list can be told. {@code by} is the opaque subject of a token. */
public sealed interface ReliefListCommand {

    /** {@code incident} as it stands; may be absent. */
    record DrawUpList(Sheet sheet, Incident incident, String by, Instant at)
            implements ReliefListCommand {}

    /** Other lines instead of all that stood there. */
    record AmendList(List<ReliefLine> lines, String by) implements ReliefListCommand {
        public AmendList {
            lines = List.copyOf(lines);
        }
    }

    record CheckList(String by, Instant at) implements ReliefListCommand {}

    /** Back to whoever drew it up. */
    record ReturnList(String reasonCode, @Nullable String remark, String by, Instant at)
            implements ReliefListCommand {}

    /** One decision on all lines; {@code incident} as it stands. */
    record ApproveList(
            String number, Set<Integer> lookedAt, Incident incident, String by, Instant at)
            implements ReliefListCommand {
        public ApproveList {
            lookedAt = Set.copyOf(lookedAt);
        }
    }

    record DiscardList(String reasonCode, String by, Instant at) implements ReliefListCommand {}

    /** The lines from one place to another, from 0, have become cases, without those that wait. */
    record RecordOpened(int from, int upTo, List<Waiting> waiting) implements ReliefListCommand {
        public RecordOpened {
            waiting = List.copyOf(waiting);
        }
    }
}
