package vn.lalanh.platform.test.guarantees;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.test.memory.Flaw;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.test.memory.Trouble;

/** One life of a service on memory, with its crashes. */
final class Run {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final int RETRIES = 50;

    final MemoryPlatform platform = MemoryPlatform.of("/service-under-test");
    private final Function<MemoryPlatform, MemoryService> make;
    private MemoryService service;

    Run(Function<MemoryPlatform, MemoryService> make, Set<Flaw> flaws) {
        this.make = make;
        this.service = make.apply(platform);
        flaws.forEach(flaw -> {
            platform.stores().forEach(store -> store.plant(flaw));
            platform.log().plant(flaw);
            platform.held().plant(flaw);
        });
        platform.relay().start();
    }

    /** As the listener container does: a poll that fails comes again, whole. */
    Run deliver(List<Delivery> records) {
        for (int retry = 0; ; retry++) {
            try {
                service.deliver(records);
                return this;
            } catch (Trouble.Passing passing) {
                if (retry == RETRIES) {
                    throw passing;
                }
            }
        }
    }

    /** Dies and starts again. */
    Run crash() {
        platform.crash();
        service = make.apply(platform);
        platform.relay().start();
        return this;
    }

    Run writesMeet(Supplier<Trouble> weather) {
        platform.stores().forEach(store -> store.writesMeet(weather));
        return this;
    }

    /** Sweeps, retries and marks have had their turns. */
    Run settle() {
        platform.advance(LONG_ENOUGH);
        return this;
    }

    Object effect() {
        return service.effect();
    }

    /** What each aggregate has announced, in sequence, without what differs from run to run. */
    Map<String, List<String>> said() {
        Map<String, List<String>> said = new TreeMap<>();
        platform.everAnnounced()
                .forEach(entry ->
                        said.merge(
                                entry.headers().getOrDefault("ce_subject", ""),
                                List.of(
                                        entry.headers().get("ce_type")
                                                + " "
                                                + new String(entry.data(), StandardCharsets.UTF_8)),
                                (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        return said;
    }
}
