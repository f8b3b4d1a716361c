package vn.lalanh.platform.test.wiring;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import vn.lalanh.events.PayoutEvent;
import vn.lalanh.platform.kafka.Inboxes;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;
import vn.lalanh.platform.test.tally.Tallies;
import vn.lalanh.platform.test.tally.Tally;
import vn.lalanh.platform.test.tally.TallyCommand;

/** Tallies as a running service. */
@SpringBootConfiguration
@EnableAutoConfiguration
class TallyService {

    @Bean
    MongoTallies tallies(MongoPlatform platform) {
        return new MongoTallies(platform);
    }

    @Bean
    Consumer<Message<List<byte[]>>> payouts(Inboxes inboxes, MongoTallies tallies) {
        return inboxes.<PayoutEvent, TallyCommand>batches(
                Tallies.GROUP,
                PayoutEvent.class,
                commands -> Tallies.handle(tallies, commands),
                Tallies::route);
    }

    static final class MongoTallies extends MongoAggregates<Tally> {
        MongoTallies(MongoPlatform platform) {
            super(
                    platform,
                    new Shape<>(
                            "tallies",
                            Tally.class,
                            Tally.Absent::new,
                            tally -> Map.of("total", Tally.counted(tally).size()),
                            List.of(List.of("total"))));
        }

        Map<String, Tally> states(List<String> ids) {
            Map<String, Tally> states = new TreeMap<>();
            findAll(ids).forEach((id, current) -> states.put(id, current.state()));
            return states;
        }
    }
}
