package vn.lalanh.proving.bench;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.bson.BsonDocument;
import org.bson.BsonNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.lalanh.embedded.broker.BrokerSettings;
import vn.lalanh.runner.Hosting;
import vn.lalanh.runner.InThisJvm;
import vn.lalanh.runner.Service;

/** Everything in this JVM, and each service's driver tells how many documents it has written or deleted. */
final class CountedWrites implements Hosting {

    private static final Hosting USUAL = new InThisJvm();
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify");

    private final Map<Service, ConcurrentMap<String, LongAdder>> counts = new ConcurrentHashMap<>();

    @Override
    public Running broker(BrokerSettings settings) {
        return USUAL.broker(settings);
    }

    @Override
    public Running store(@Nullable Path directory, int port) {
        return USUAL.store(directory, port);
    }

    @Override
    public Running service(Service service, List<String> properties) {
        ConfigurableApplicationContext context =
                service.application()
                        .registerShutdownHook(false)
                        .initializers(c -> count(service, (GenericApplicationContext) c))
                        .run(properties.stream().map(p -> "--" + p).toArray(String[]::new));
        return context::close;
    }

    private void count(Service service, GenericApplicationContext context) {
        Counter counter =
                new Counter(counts.computeIfAbsent(service, _ -> new ConcurrentHashMap<>()));
        context.registerBean(
                "countedWrites",
                MongoClientSettingsBuilderCustomizer.class,
                () -> settings -> settings.addCommandListener(counter));
    }

    /** So far, by service and collection. */
    Writes soFar() {
        Map<Service, Map<String, Long>> now = new EnumMap<>(Service.class);
        counts.forEach((service, collections) -> {
            Map<String, Long> sums = new ConcurrentHashMap<>();
            collections.forEach((name, sum) -> sums.put(name, sum.sum()));
            now.put(service, sums);
        });
        return new Writes(now);
    }

    /** The store's answer says how many documents it was; the command itself is not looked at, which would cost. */
    private record Counter(ConcurrentMap<String, LongAdder> collections)
            implements CommandListener {

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (WRITES.contains(event.getCommandName())) {
                String collection = event.getCommand().getString(event.getCommandName()).getValue();
                STARTED.set(collection);
            }
        }

        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            if (WRITES.contains(event.getCommandName())) {
                collections
                        .computeIfAbsent(STARTED.get(), _ -> new LongAdder())
                        .add(number(event.getResponse()));
            }
        }

        private static long number(BsonDocument reply) {
            return reply.get("n") instanceof BsonNumber n ? n.longValue() : 1;
        }

        /** A synchronous driver answers on the thread that asked. */
        private static final ThreadLocal<String> STARTED = ThreadLocal.withInitial(() -> "?");
    }
}
