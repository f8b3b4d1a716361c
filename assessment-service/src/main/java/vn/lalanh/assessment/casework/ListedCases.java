package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.casework.Listing.Entry;
import vn.lalanh.assessment.norm.Law;
import vn.lalanh.assessment.norm.Stage;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.time.WorkingDays;

/**
 * The cases of relief lists, many at a time: one query for the cases, one for the households, one change. Protected cases
 * are passed over: nothing here tells that there is one.
 */
@Service
public class ListedCases {

    private final Cases cases;
    private final CaseService service;
    private final Surroundings surroundings;
    private final Deadlines deadlines;

    ListedCases(Cases cases, CaseService service, Surroundings surroundings, Deadlines deadlines) {
        this.cases = cases;
        this.service = service;
        this.surroundings = surroundings;
        this.deadlines = deadlines;
    }

    /**
     * The approval of a whole list.
     *
     * @param bulk what is recorded with the approval of a case, by its id
     */
    public record Ruling(String approver, Instant at, Function<String, Bulk> bulk) {}

    /** One answer a line, in order: the case it has, or what would become of it at this time. Changes nothing. */
    public List<ListedCase> look(Listing listing, List<Entry> entries, Instant now) {
        Ruling nobodys = new Ruling("", now, _ -> Bulk.ALONE);
        ListedLines lines = lines(listing, entries, nobodys);
        return entries.stream().map(lines::look).toList();
    }

    /** As {@link #look}, and they become cases. Harmless to repeat. */
    public List<ListedCase> decide(
            Listing listing, List<Entry> entries, Ruling ruling, Cause cause) {
        ListedLines lines = lines(listing, entries, ruling);
        return service
                .handle(
                        entries.stream()
                                .map(entry ->
                                        new Addressed<CaseCommand>(
                                                lines.caseId(entry), lines.command(entry), cause))
                                .toList())
                .stream()
                .map(outcome -> became(listing, outcome))
                .toList();
    }

    private static ListedCase became(Listing listing, Outcome<Case, CaseEvent> outcome) {
        return outcome.decided() instanceof Decision.Refused<CaseEvent>(var why)
                ? ListedCase.none(outcome.id(), why)
                : ListedCase.standing(listing, outcome.id(), outcome.state());
    }

    private ListedLines lines(Listing listing, List<Entry> entries, Ruling ruling) {
        LocalDate day = LocalDate.ofInstant(ruling.at(), WorkingDays.ZONE);
        Law usual = surroundings.deadlinesOn(day);
        return new ListedLines(
                listing,
                ruling,
                cases.findAll(
                        entries.stream()
                                .map(Entry::householdId)
                                .flatMap(id ->
                                        Stream.concat(
                                                listing.caseIds(id).stream(),
                                                listing.ownCaseIds(id).stream()))
                                .toList()),
                surroundings.households(
                        entries.stream().map(Entry::householdId).collect(Collectors.toSet())),
                surroundings
                        .lawsOf(day)
                        .of(
                                listing.incident().what().provinceCode(),
                                listing.incident().id(),
                                listing.incident().what().occurredOn()),
                surroundings.forms(),
                new ListedLines.Dues(
                        deadlines.after(usual, Stage.ASSESSMENT, listing.drawnAt()),
                        (lines, reportedAt) ->
                                deadlines.approval(usual, lines, reportedAt, ruling.at()),
                        deadlines.terms(usual, ruling.at())));
    }
}
