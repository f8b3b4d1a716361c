package vn.lalanh.assessment.relieflist;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.casework.ListedCase;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incidents;
import vn.lalanh.assessment.relieflist.ReliefList.Drawn;
import vn.lalanh.assessment.relieflist.ReliefList.Listed;
import vn.lalanh.assessment.relieflist.ReliefListCommand.AmendList;
import vn.lalanh.assessment.relieflist.ReliefListCommand.ApproveList;
import vn.lalanh.assessment.relieflist.ReliefListCommand.CheckList;
import vn.lalanh.assessment.relieflist.ReliefListCommand.DiscardList;
import vn.lalanh.assessment.relieflist.ReliefListCommand.DrawUpList;
import vn.lalanh.assessment.relieflist.ReliefListCommand.ReturnList;
import vn.lalanh.assessment.relieflist.Sheet.Heading;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.identity.Ids;

/** Takes lists and leads them to their approval; whoever is named {@code by} is an opaque subject of a token. */
@Service
public class ReliefListService {

    private final ReliefLists lists;
    private final ListCases cases;
    private final Opening opening;
    private final Incidents incidents;
    private final InstantSource clock;

    ReliefListService(
            ReliefLists lists,
            ListCases cases,
            Opening opening,
            Incidents incidents,
            InstantSource clock) {
        this.lists = lists;
        this.cases = cases;
        this.opening = opening;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** What became of a list that was sent, and of each of its lines. */
    public record Taken(Outcome<ReliefList, ReliefListEvent> outcome, List<ScreenedLine> lines) {}

    /** The same list sent twice, by a client that repeats, has the same id. */
    public static String idOf(
            @Nullable String idempotencyKey, Heading heading, List<SentLine> lines) {
        return idempotencyKey != null
                ? Ids.derive("list", heading.incidentId(), idempotencyKey)
                : Ids.derive("list", heading.place(), heading.village(), lines.toString());
    }

    public Taken drawUp(String id, Heading heading, List<SentLine> sent, String by, Cause cause) {
        Instant now = clock.instant();
        Incident incident = incident(heading);
        List<ScreenedLine> lines =
                screened(
                        new Sheet(id, heading, List.of()),
                        new Drawn(List.of(by), now),
                        incident,
                        sent);
        Sheet sheet = new Sheet(id, heading, taken(lines));
        return new Taken(handle(id, new DrawUpList(sheet, incident, by, now), cause), lines);
    }

    /** Other lines instead of all that stood there. */
    public Taken amend(Listed list, List<SentLine> sent, String by, Cause cause) {
        Incident incident = incident(list.sheet().heading());
        List<ScreenedLine> lines = screened(list.sheet(), list.drawn(), incident, sent);
        String id = list.sheet().id();
        return new Taken(handle(id, new AmendList(taken(lines), by), cause), lines);
    }

    public Outcome<ReliefList, ReliefListEvent> check(String id, String by, Cause cause) {
        return handle(id, new CheckList(by, clock.instant()), cause);
    }

    public Outcome<ReliefList, ReliefListEvent> sendBack(
            String id, String reasonCode, @Nullable String remark, String by, Cause cause) {
        return handle(id, new ReturnList(reasonCode, remark, by, clock.instant()), cause);
    }

    /** Its lines are cases when this returns, unless something breaks; then {@link Opening} goes on. */
    public Outcome<ReliefList, ReliefListEvent> approve(
            Listed list, String number, Set<Integer> lookedAt, String by, Cause cause) {
        Incident incident = incident(list.sheet().heading());
        var outcome =
                handle(
                        list.sheet().id(),
                        new ApproveList(number, lookedAt, incident, by, clock.instant()),
                        cause);
        opening.open(outcome.state());
        return outcome;
    }

    public Outcome<ReliefList, ReliefListEvent> discard(
            String id, String reasonCode, String by, Cause cause) {
        return handle(id, new DiscardList(reasonCode, by, clock.instant()), cause);
    }

    /** What each of these lines has become, or would become now. */
    public List<ListedCase> look(Listed list, List<ReliefLine> lines) {
        return incident(list.sheet().heading()) instanceof Incident.Declared incident
                ? cases.look(list.sheet(), list.drawn(), incident, lines, clock.instant())
                : List.of();
    }

    public Totals totals(Listed list) {
        return Totals.of(look(list, list.sheet().lines()));
    }

    private List<ScreenedLine> screened(
            Sheet sheet, Drawn drawn, Incident incident, List<SentLine> sent) {
        if (!(incident instanceof Incident.Declared declared)) {
            return List.of();
        }
        Heading heading = sheet.heading();
        return new Screening(heading.need(), elsewhere(sheet, declared))
                .of(sent, lines -> cases.look(sheet, drawn, declared, lines, clock.instant()));
    }

    /** Households on other lists of the same place, also under incidents that are part of this one. */
    private Set<String> elsewhere(Sheet sheet, Incident.Declared incident) {
        Collection<String> places =
                incident.ids().stream().map(id -> sheet.heading().in(id).place()).toList();
        return lists.underwayIn(places).stream()
                .filter(other -> !other.sheet().id().equals(sheet.id()))
                .flatMap(other -> other.sheet().lines().stream())
                .map(ReliefLine::householdId)
                .collect(Collectors.toSet());
    }

    private static List<ReliefLine> taken(List<ScreenedLine> lines) {
        return lines.stream().map(ScreenedLine::line).filter(Objects::nonNull).toList();
    }

    private Incident incident(Heading heading) {
        return incidents
                .find(heading.incidentId())
                .<Incident>map(current -> current.state())
                .orElseGet(() -> new Incident.Absent(heading.incidentId()));
    }

    private Outcome<ReliefList, ReliefListEvent> handle(
            String id, ReliefListCommand command, Cause cause) {
        return lists.change(
                        List.of(new Addressed<>(id, command, cause)),
                        ReliefList::decide,
                        ReliefList::evolve,
                        (_, _) -> List.of())
                .getFirst();
    }
}
