package vn.lalanh.assessment.relieflist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.casework.ListedCase;
import vn.lalanh.assessment.casework.ListedCases;
import vn.lalanh.assessment.casework.Listing;
import vn.lalanh.assessment.casework.Sample;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.relieflist.ReliefList.Approved;
import vn.lalanh.assessment.relieflist.ReliefList.Drawn;
import vn.lalanh.platform.aggregate.Cause;

/** The cases of the lines of one list, so many at once that a list of any length is a few queries. */
@Component
class ListCases {

    private static final int AT_ONCE = 1_000;

    private final ListedCases cases;

    ListCases(ListedCases cases) {
        this.cases = cases;
    }

    /** What each of these lines has become, or would become now. */
    List<ListedCase> look(
            Sheet sheet,
            Drawn drawn,
            Incident.Declared incident,
            List<ReliefLine> lines,
            Instant now) {
        Listing listing = listing(sheet, drawn, incident);
        List<ListedCase> looks = new ArrayList<>(lines.size());
        for (int from = 0; from < lines.size(); from += AT_ONCE) {
            List<ReliefLine> part = lines.subList(from, Math.min(lines.size(), from + AT_ONCE));
            looks.addAll(cases.look(listing, entries(sheet, part), now));
        }
        return looks;
    }

    /** These lines become cases, under the decision on the list. */
    List<ListedCase> decide(
            Approved list, Incident.Declared incident, List<ReliefLine> lines, Cause cause) {
        Sheet sheet = list.sheet();
        Sample sample = sheet.sample();
        Set<String> lookedAt = lookedAt(sheet, list.ruling().lookedAt());
        return cases.decide(
                listing(sheet, list.drawn(), incident),
                entries(sheet, lines),
                new ListedCases.Ruling(
                        list.ruling().by(),
                        list.ruling().at(),
                        caseId -> sample.bulkOf(caseId, lookedAt)),
                cause);
    }

    private static Set<String> lookedAt(Sheet sheet, Collection<Integer> numbers) {
        return sheet.caseIds(new HashSet<>(numbers));
    }

    private static Listing listing(Sheet sheet, Drawn drawn, Incident.Declared incident) {
        return new Listing(
                sheet.id(),
                incident,
                sheet.heading().communeCode(),
                sheet.heading().content(),
                sheet.heading().round(),
                drawn.last(),
                drawn.at());
    }

    private static List<Listing.Entry> entries(Sheet sheet, List<ReliefLine> lines) {
        return lines.stream()
                .map(line ->
                        new Listing.Entry(
                                line.householdId(),
                                sheet.heading().need().findings(line),
                                Set.copyOf(line.groups())))
                .toList();
    }
}
