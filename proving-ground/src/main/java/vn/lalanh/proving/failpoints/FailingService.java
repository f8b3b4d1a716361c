package vn.lalanh.proving.failpoints;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.lalanh.runner.Service;

/** One service as a process of its own that halts at its fault: nothing is closed, nothing is flushed. */
final class FailingService {

    /** The status of a process that ended where it was meant to. */
    static final int HALTED = 99;

    private static final String NONE = "-";

    private FailingService() {}

    /** What {@link #main} is to be started with; without a fault it lives. */
    static List<String> arguments(Service service, Duration skew, Optional<Fault> fault) {
        return List.of(
                service.name(),
                skew.toString(),
                fault.map(f -> f.point().name()).orElse(NONE),
                fault.map(f -> Integer.toString(f.occurrence())).orElse(NONE));
    }

    /** Service, how wrong its clock is, point, occurrence; then the service's own arguments. */
    static void main(String[] arguments) {
        Service service = Service.valueOf(arguments[0]);
        Life life = Life.ofThisProcess(HALTED);
        if (!arguments[2].equals(NONE)) {
            Failpoint point = Failpoint.valueOf(arguments[2]);
            life.arm(new Fault(service, point, Integer.parseInt(arguments[3])));
        }
        var _ =
                service.application()
                        .initializers(new FailingPorts(life, Duration.parse(arguments[1])))
                        .run(
                                List.of(arguments)
                                        .subList(4, arguments.length)
                                        .toArray(String[]::new));
    }
}
