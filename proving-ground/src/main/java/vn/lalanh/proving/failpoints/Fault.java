package vn.lalanh.proving.failpoints;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import vn.lalanh.runner.Service;

/**
 * One end of one service.
 *
 * @param occurrence the how manyth passing of the point, from 1
 */
record Fault(Service service, Failpoint point, int occurrence) {

    private static final int OCCURRENCES = 2;

    /** Every point that a service has, at its first and second passing; generated, so that no cell can be forgotten. */
    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        for (Service service : Service.values()) {
            for (Failpoint point : Failpoint.values()) {
                for (int n = 1; n <= OCCURRENCES && point.absentFrom(service).isEmpty(); n++) {
                    faults.add(new Fault(service, point, n));
                }
            }
        }
        return faults;
    }

    /** Cells of the table that no process can reach, each with the reason. */
    static SequencedMap<String, String> absent() {
        SequencedMap<String, String> absent = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            for (Failpoint point : Failpoint.values()) {
                point.absentFrom(service)
                        .ifPresent(why -> absent.put(told(service, point), "cannot be: " + why));
            }
        }
        return absent;
    }

    /** As people read it. */
    String words() {
        return told(service, point) + ", occurrence " + occurrence;
    }

    private static String told(Service service, Failpoint point) {
        return service.name().toLowerCase(Locale.ROOT) + ", " + point.words();
    }
}
