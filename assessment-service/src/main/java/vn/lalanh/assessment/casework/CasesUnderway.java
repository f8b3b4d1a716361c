package vn.lalanh.assessment.casework;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.incident.OpenCases;

/** Tells incidents where cases are under way. */
@Component
class CasesUnderway implements OpenCases {

    private final Cases cases;

    CasesUnderway(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Map<String, Long> of(Collection<String> incidentIds) {
        Map<String, Long> open = new TreeMap<>();
        cases.counted(incidentIds)
                .forEach((alike, count) -> {
                    String commune = alike.communeCode();
                    if (alike.open() && commune != null) {
                        open.merge(commune, count, Long::sum);
                    }
                });
        return open;
    }
}
