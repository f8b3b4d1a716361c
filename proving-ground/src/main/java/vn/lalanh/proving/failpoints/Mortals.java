package vn.lalanh.proving.failpoints;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.runner.Hosting;
import vn.lalanh.runner.Service;

/** A hosting whose services end at the point they are armed with, and can be started again. */
interface Mortals extends Hosting {

    /** Marks of what is at the broker come soon, so that nobody waits for a point to be passed. */
    List<String> SOON = List.of("lalanh.messaging.idle=200ms");

    /** From now on the service counts its passings of the point, and ends at the given one. */
    void arm(Fault fault);

    /** Whether it has ended where it was meant to by then. */
    boolean goneWithin(Service service, Duration patience) throws InterruptedException;

    /** Starts the service again, armed from its first moment where there is a next fault. Returns once it answers. */
    void revive(Service service, @Nullable Fault next);

    /** How many lives so far had a clock that is wrong, see {@link Clocks}. */
    long wrongClocks();

    /** What all services were told, as properties. */
    List<String> told();

    /** Where they keep their documents. */
    default List<String> databases() {
        String prefix = "spring.mongodb.uri=";
        return told().stream()
                .filter(property -> property.startsWith(prefix))
                .map(property -> property.substring(prefix.length()))
                .toList();
    }
}
