package vn.lalanh.assessment.assignment;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.Instant;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.decision.Refusal;

/**
 * Which replica plans. Two that planned at the same time would never give one case to two people, because a case is given only
 * as it was seen; but both together could give somebody more cases than the capacity.
 */
public sealed interface Lead {

    /** Nobody has planned yet. */
    record Absent(String id) implements Lead {}

    /** One does, until then or until it says so again. */
    record Taken(String id, String by, Instant until) implements Lead {}

    /** A replica wants to plan; {@code by} is unique for a process and its start. */
    record TakeLead(String by, Instant now, Instant until) {}

    /** It may. */
    record LeadTaken(String by, Instant until) {}

    /** Why not. */
    enum LeadRefusal implements Refusal {
        ANOTHER_PLANS;

        @Override
        public String code() {
            return "another-plans";
        }

        @Override
        public String vi() {
            return "Một bản chạy khác của dịch vụ đang lập kế hoạch.";
        }

        @Override
        public String en() {
            return "Another replica of the service is planning.";
        }
    }

    /** Whether it may. */
    static Decision<LeadTaken> decide(Lead state, TakeLead c) {
        boolean others =
                state instanceof Taken s && !s.by().equals(c.by()) && c.now().isBefore(s.until());
        return others
                ? refuse(LeadRefusal.ANOTHER_PLANS)
                : accept(new LeadTaken(c.by(), c.until()));
    }

    /** Builds the next state. */
    static Lead evolve(Lead state, LeadTaken event) {
        String id =
                switch (state) {
                    case Absent s -> s.id();
                    case Taken s -> s.id();
                };
        return new Taken(id, event.by(), event.until());
    }
}
