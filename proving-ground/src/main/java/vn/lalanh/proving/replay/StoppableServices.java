package vn.lalanh.proving.replay;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.lalanh.embedded.broker.BrokerSettings;
import vn.lalanh.runner.Hosting;
import vn.lalanh.runner.InThisJvm;
import vn.lalanh.runner.Service;

/** Everything in this JVM; the services can be stopped, and started again, while broker, store and bank go on. */
final class StoppableServices implements Hosting {

    private final Hosting usual = new InThisJvm();
    private final Map<Service, List<String>> told = new ConcurrentHashMap<>();
    private final Map<Service, ConfigurableApplicationContext> running = new ConcurrentHashMap<>();
    private final AtomicLong bankCalls = new AtomicLong();

    @Override
    public Running broker(BrokerSettings settings) {
        return usual.broker(settings);
    }

    @Override
    public Running store(@Nullable Path directory, int port) {
        return usual.store(directory, port);
    }

    @Override
    public Running service(Service service, List<String> properties) {
        told.put(service, properties);
        start(service, properties);
        return () -> stop(service);
    }

    private void start(Service service, List<String> properties) {
        String[] arguments =
                properties.stream().map(property -> "--" + property).toArray(String[]::new);
        running.put(
                service,
                service.application()
                        .registerShutdownHook(false)
                        .initializers(context -> count((GenericApplicationContext) context))
                        .run(arguments));
    }

    /** Every call that this service's code makes to a bank goes by its one payment channel. */
    private void count(GenericApplicationContext context) {
        context.registerBean(
                "countedChannel", CountedCalls.class, () -> new CountedCalls(bankCalls));
    }

    private void stop(Service service) {
        ConfigurableApplicationContext context = running.remove(service);
        if (context != null) {
            context.close();
        }
    }

    void stop() {
        for (Service service : Service.values()) {
            stop(service);
        }
    }

    void startAgain() {
        told.forEach(this::start);
    }

    /** Payments and questions. */
    long bankCalls() {
        return bankCalls.get();
    }

    /** Records that the inboxes of the services have handled since these were started. */
    long handled() {
        return running.values().stream()
                .flatMap(context ->
                        context
                                .getBean(MeterRegistry.class)
                                .find("lalanh.inbox.handled")
                                .counters()
                                .stream())
                .mapToLong(counter -> (long) counter.count())
                .sum();
    }

    /** As the services were told them. */
    List<String> databases() {
        String prefix = "spring.mongodb.uri=";
        return told.values().stream()
                .flatMap(List::stream)
                .filter(property -> property.startsWith(prefix))
                .map(property -> property.substring(prefix.length()))
                .toList();
    }
}
