package vn.lalanh.proving.failpoints;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lalanh.embedded.broker.BrokerSettings;
import vn.lalanh.runner.Hosting;
import vn.lalanh.runner.InThisJvm;
import vn.lalanh.runner.Service;

/** Broker, store and services in this JVM; each service can be gone in the middle of anything, and come up again. */
final class MortalServices implements Mortals {

    /** A dead context is cleared away without waiting for anybody. */
    private static final List<String> QUICK =
            List.of("server.shutdown=immediate", "spring.lifecycle.timeout-per-shutdown-phase=1s");

    private final Hosting usual = new InThisJvm();
    private final Map<Service, Incarnation> living = new ConcurrentHashMap<>();
    private final Clocks clocks = new Clocks();
    private final Map<Service, List<String>> told = new ConcurrentHashMap<>();

    /** @param context none where the life was over before it had begun */
    private record Incarnation(Life life, @Nullable ConfigurableApplicationContext context) {
        void clearAway() {
            if (context != null) {
                context.close();
            }
        }
    }

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
        begin(service, Duration.ZERO, Life.inThisProcess());
        return () -> of(service).clearAway();
    }

    @Override
    public void arm(Fault fault) {
        of(fault.service()).life.arm(fault);
    }

    @Override
    public boolean goneWithin(Service service, Duration patience) throws InterruptedException {
        return of(service).life.overWithin(patience);
    }

    /** All ports of the old context are dead: that it is closed does nothing but give back what this JVM needs again. */
    @Override
    public void revive(Service service, @Nullable Fault next) {
        of(service).clearAway();
        Life life = Life.inThisProcess();
        if (next != null) {
            life.arm(next);
        }
        begin(service, clocks.next(), life);
    }

    @Override
    public List<String> told() {
        return told.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public long wrongClocks() {
        return clocks.wrong();
    }

    private void begin(Service service, Duration skew, Life life) {
        List<String> arguments = new ArrayList<>();
        told.getOrDefault(service, List.of()).forEach(property -> arguments.add("--" + property));
        SOON.forEach(property -> arguments.add("--" + property));
        QUICK.forEach(property -> arguments.add("--" + property));
        living.put(service, new Incarnation(life, context(service, skew, life, arguments)));
    }

    private static @Nullable ConfigurableApplicationContext context(
            Service service, Duration skew, Life life, List<String> arguments) {
        try {
            return service.application()
                    .registerShutdownHook(false)
                    .initializers(new FailingPorts(life, skew))
                    .run(arguments.toArray(String[]::new));
        } catch (RuntimeException e) {
            if (life.over()) {
                return null;
            }
            throw e;
        }
    }

    private Incarnation of(Service service) {
        Incarnation incarnation = living.get(service);
        if (incarnation == null) {
            throw new IllegalStateException(service + " was never started");
        }
        return incarnation;
    }
}
