package vn.lalanh.assessment.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.household.Households;
import vn.lalanh.assessment.household.KnownHousehold.Household;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incidents;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormBooks;

/** What a case must know of the other capabilities before it decides: one query a kind, whatever the batch. */
@Component
class Surroundings {

    private final Incidents incidents;
    private final Households households;
    private final NormBooks books;

    Surroundings(Incidents incidents, Households households, NormBooks books) {
        this.incidents = incidents;
        this.households = households;
        this.books = books;
    }

    Map<String, Incident> incidents(Collection<String> ids) {
        Map<String, Incident> found = new HashMap<>();
        incidents.findAll(ids).forEach((id, current) -> found.put(id, current.state()));
        return found;
    }

    Map<String, Household> households(Collection<String> ids) {
        return households.known(ids);
    }

    /** For decisions on entitlement: null where no book is in force. */
    @Nullable NormBook bookOf(LocalDate day) {
        return books.inForceOn(day).orElse(null);
    }

    /** For deadlines, which are never a reason to refuse. */
    NormBook newestBook(LocalDate day) {
        return books.inForceOn(day).orElseGet(() -> books.all().getLast());
    }
}
