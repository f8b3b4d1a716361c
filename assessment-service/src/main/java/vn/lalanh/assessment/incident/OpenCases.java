package vn.lalanh.assessment.incident;

import java.util.Collection;
import java.util.Map;

/** Where cases are under way. */
@FunctionalInterface
public interface OpenCases {

    /**
     * How many, by commune, among the cases kept under these incidents: those for which somebody must still do something. A
     * protected case is not counted, because the answer would tell where it is.
     */
    Map<String, Long> of(Collection<String> incidentIds);
}
