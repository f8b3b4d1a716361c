package vn.lalanh.proving.bench;

import java.util.List;
import java.util.Map;
import vn.lalanh.events.ContractEvent;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Announcement;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;

/** The least that an aggregate can be: it counts what it is told, and announces what it is given to announce. */
sealed interface Tally {

    /** Told nothing yet. */
    record None(String id) implements Tally {}

    /** Told this often. */
    record Counted(String id, long times) implements Tally {}

    /** What to announce of it; may be empty. */
    record Count(List<ContractEvent> announced) {
        public Count {
            announced = List.copyOf(announced);
        }
    }

    /** It was told. */
    record Told(List<ContractEvent> announced) {
        public Told {
            announced = List.copyOf(announced);
        }
    }

    static Decision<Told> decide(Tally tally, Count count) {
        return Decision.accept(new Told(count.announced()));
    }

    static Tally evolve(Tally tally, Told told) {
        return switch (tally) {
            case None n -> new Counted(n.id(), 1);
            case Counted c -> new Counted(c.id(), c.times() + 1);
        };
    }

    private static String id(Tally tally) {
        return switch (tally) {
            case None n -> n.id();
            case Counted c -> c.id();
        };
    }

    /** All there are. */
    final class Tallies extends MongoAggregates<Tally> {

        private final String topic;

        /** @param topic to which they announce */
        Tallies(MongoPlatform platform, String topic) {
            super(
                    platform,
                    new Shape<>("tallies", Tally.class, None::new, _ -> Map.of(), List.of()));
            this.topic = topic;
        }

        List<Outcome<Tally, Told>> change(List<Addressed<Count>> commands) {
            return change(commands, Tally::decide, Tally::evolve, this::announcements);
        }

        /** Keyed by the tally, as a case's events are keyed by the case. */
        private List<Announcement> announcements(Tally tally, Told told) {
            return told.announced().stream()
                    .map(event -> new Announcement(topic, id(tally), id(tally), event))
                    .toList();
        }
    }
}
