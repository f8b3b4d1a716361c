package vn.lalanh.proving.failpoints;

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
    static List<String> arguments(Service service, Optional<Fault> fault) {
        return List.of(
                service.name(),
                fault.map(f -> f.point().name()).orElse(NONE),
                fault.map(f -> Integer.toString(f.occurrence())).orElse(NONE));
    }

    /** Service, point, occurrence; then the service's own arguments. */
    static void main(String[] arguments) {
        Service service = Service.valueOf(arguments[0]);
        Life life = Life.ofThisProcess(HALTED);
        if (!arguments[1].equals(NONE)) {
            Failpoint point = Failpoint.valueOf(arguments[1]);
            life.arm(new Fault(service, point, Integer.parseInt(arguments[2])));
        }
        var _ =
                service.application()
                        .initializers(new FailingPorts(life))
                        .run(
                                List.of(arguments)
                                        .subList(3, arguments.length)
                                        .toArray(String[]::new));
    }
}
