package vn.lalanh.proving.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.inbox.Inbox;
import vn.lalanh.proving.report.Figures;
import vn.lalanh.proving.report.Figures.Bar;
import vn.lalanh.proving.report.Figures.Row;

/** From the topic to the handler: binding, inbox and decoding; and the same with the save behind it. */
public final class ConsumerHop implements Benchmark {

    private static final int EVENTS = 60_000;
    private static final double MUST = 80;

    @Override
    public Figures run(Conditions conditions, Consumer<String> progress) {
        int many = conditions.size(EVENTS);
        int warmUp = many / 2;
        int all = warmUp + many;
        try (Servers servers = Servers.start(conditions)) {
            servers.topics(Topics.CASES);
            progress.accept("filling the topic");
            Traffic.fill(servers.kafka(), Topics.CASES, all, Traffic.EVENTS);
            progress.accept("a handler that does nothing");
            Row nothing =
                    hop(servers, "nothing", new Stretch("hop, nothing done", warmUp, all), false);
            progress.accept("the real save");
            Row saved = hop(servers, "save", new Stretch("hop and save", warmUp, all), true);
            progress.accept("a bare client");
            Row bare = bare(servers, new Stretch("bare client, decoded", warmUp, all), all);
            return new Figures(
                    "The consumer hop",
                    conditions.store(),
                    List.of(nothing, saved, bare),
                    List.of(
                            new Bar(
                                    "P4 consumer hop",
                                    "80 µs CPU an event, aim 45",
                                    "%.0f µs".formatted(nothing.cpuMicros()),
                                    nothing.cpuMicros() <= MUST)),
                    List.of(
                            "Ten events a case, twelve partitions, one thread; the first %,d warm up and are not counted."
                                    .formatted(warmUp)),
                    List.of());
        }
    }

    private static Row hop(Servers servers, String database, Stretch stretch, boolean save) {
        Hop.Handling handling =
                tallies -> {
                    Inbox.Handle<Tally.Count> handle =
                            save ? tallies::change : ConsumerHop::nothing;
                    return commands -> {
                        var outcomes = handle.handle(commands);
                        stretch.done(commands.size());
                        return outcomes;
                    };
                };
        try (ConfigurableApplicationContext _ =
                Hop.start(servers, Topics.CASES, database, handling)) {
            return stretch.await();
        }
    }

    private static List<Outcome<Tally, Tally.Told>> nothing(List<Addressed<Tally.Count>> commands) {
        List<Outcome<Tally, Tally.Told>> outcomes = new ArrayList<>(commands.size());
        for (Addressed<Tally.Count> command : commands) {
            outcomes.add(
                    new Outcome<>(
                            command.id(),
                            Decision.alreadyDone(),
                            new Tally.None(command.id()),
                            0,
                            null));
        }
        return outcomes;
    }

    private static Row bare(Servers servers, Stretch stretch, int all) {
        BareClient.read(
                servers,
                Topics.CASES,
                all,
                poll -> {
                    poll.forEach(BareClient::decode);
                    stretch.done(poll.count());
                });
        return stretch.await();
    }
}
