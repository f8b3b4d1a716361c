package vn.lalanh.platform.test.tally;

import java.util.List;
import vn.lalanh.events.CaseEvent.CaseTriagedV1;
import vn.lalanh.events.PayoutEvent;
import vn.lalanh.events.PayoutEvent.PayoutReturnedV1;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Aggregates;
import vn.lalanh.platform.aggregate.Announcement;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.inbox.To;
import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;

/** Tallies as a service would write them, one for each case, counting the attempts of returned payouts. */
public final class Tallies {

    public static final String GROUP = "tallies";

    private Tallies() {}

    public static final class MemoryTallies extends MemoryAggregates<Tally> {
        public MemoryTallies(MemoryPlatform platform) {
            super(platform, "tallies", Tally.Absent::new);
        }
    }

    public static List<Outcome<Tally, TallyEvent>> handle(
            Aggregates<Tally> tallies, List<Addressed<TallyCommand>> commands) {
        return tallies.change(commands, Tally::decide, Tally::evolve, Tallies::announce);
    }

    public static List<Announcement> announce(Tally tally, TallyEvent event) {
        String id = Tally.id(tally);
        return switch (event) {
            case TallyEvent.Counted c ->
                    List.of(
                            Announcement.ofCase(
                                    id, new CaseTriagedV1(id, c.amount(), List.of(c.source()))));
            case TallyEvent.Shut _ ->
                    List.of(Announcement.ofCase(id, new CaseTriagedV1(id, 0, List.of("shut"))));
            case TallyEvent.Reopened _ -> List.of();
        };
    }

    /** Returned payouts are counted by their case; everything else is left alone. */
    public static List<To<TallyCommand>> route(PayoutEvent event) {
        return event instanceof PayoutReturnedV1 e
                ? List.of(
                        new To<>(
                                e.payout().caseId(),
                                new TallyCommand.Count(e.payout().payoutId(), e.attempt())))
                : List.of();
    }

    public static PayoutReturnedV1 returned(String payoutId, String caseId, int attempt) {
        return new PayoutReturnedV1(
                new PayoutEvent.Ref(payoutId, "res-1", caseId, 1, "line-1"), attempt, "R", false);
    }

    /** As if this source had announced it. */
    public static Addressed<TallyCommand> counted(
            String id, String source, long sequence, int amount) {
        return new Addressed<>(id, new TallyCommand.Count(source, amount), fact(source, sequence));
    }

    public static Cause.Fact fact(String source, long sequence) {
        return new Cause.Fact(source + "#" + sequence, source, 1, sequence, "talk", null);
    }

    /** As if a person had asked, with neither key nor version. */
    public static Addressed<TallyCommand> asked(String id, TallyCommand command) {
        return asked(id, command, null, null, null);
    }

    public static Addressed<TallyCommand> asked(
            String id, TallyCommand command, String key, String body, Long version) {
        return new Addressed<>(
                id, command, new Cause.Request("request", "talk", null, key, body, version));
    }
}
