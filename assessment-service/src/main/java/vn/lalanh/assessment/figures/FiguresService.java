package vn.lalanh.assessment.figures;

import java.time.InstantSource;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.casework.Cases;
import vn.lalanh.assessment.incident.Incident.Declared;

/** Counts as things stand now: the cases' own documents, by an index, whatever their number. */
@Service
public class FiguresService {

    private final Cases cases;
    private final InstantSource clock;

    FiguresService(Cases cases, InstantSource clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** With the cases of the incidents that were merged into it. */
    public Figures of(Declared incident) {
        return Figures.of(cases.counted(incident.ids()), incident.what(), clock.instant());
    }
}
