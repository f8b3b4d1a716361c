package vn.lalanh.assessment.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.form.Forms;
import vn.lalanh.assessment.household.Households;
import vn.lalanh.assessment.household.KnownHousehold.Household;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incidents;
import vn.lalanh.assessment.norm.Law;
import vn.lalanh.assessment.norm.NormBooks;

/** What a case must know of the other capabilities before it decides: one query a kind, whatever the batch. */
@Component
class Surroundings {

    private final Incidents incidents;
    private final Households households;
    private final NormBooks books;
    private final Forms forms;

    Surroundings(Incidents incidents, Households households, NormBooks books, Forms forms) {
        this.incidents = incidents;
        this.households = households;
        this.books = books;
        this.forms = forms;
    }

    Forms forms() {
        return forms;
    }

    Map<String, Incident> incidents(Collection<String> ids) {
        Map<String, Incident> found = new HashMap<>();
        incidents.findAll(ids).forEach((id, current) -> found.put(id, current.state()));
        return found;
    }

    Map<String, Household> households(Collection<String> ids) {
        return households.known(ids);
    }

    /** For decisions of one day, each place and incident looked up once. */
    Laws lawsOf(LocalDate day) {
        return new Laws(books, day);
    }

    /** For deadlines, which are never a reason to refuse. */
    Law deadlinesOn(LocalDate day) {
        return books.deadlinesOn(day);
    }

    /** The law of one day, wherever. */
    static final class Laws {
        private final NormBooks books;
        private final LocalDate day;
        private final Map<List<Object>, Optional<Law>> known = new HashMap<>();

        private Laws(NormBooks books, LocalDate day) {
            this.books = books;
            this.day = day;
        }

        /** Null where no book is in force. */
        @Nullable Law of(Report report) {
            return of(report.provinceCode(), report.incidentId(), report.occurredOn());
        }

        /** As for a report of this incident. */
        @Nullable Law of(String provinceCode, String incidentId, LocalDate occurredOn) {
            return known.computeIfAbsent(
                            List.of(provinceCode, incidentId, occurredOn),
                            _ -> books.inForce(provinceCode, incidentId, occurredOn, day))
                    .orElse(null);
        }
    }
}
