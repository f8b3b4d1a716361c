package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.casework.CaseCommand.ApproveCase;
import vn.lalanh.assessment.casework.CaseCommand.AssessCase;
import vn.lalanh.assessment.casework.CaseCommand.ReportCase;
import vn.lalanh.assessment.casework.CaseCommand.ReturnCase;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.household.KnownHousehold.Household;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.norm.Law;
import vn.lalanh.assessment.norm.Stage;
import vn.lalanh.assessment.protection.Pseudonyms;
import vn.lalanh.events.PriorityGroup;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.time.WorkingDays;

/** Gives each command what deciding it needs, then decides and saves, a batch at a time. */
@Service
public class CaseService {

    private final Cases cases;
    private final CaseAnnouncements announcements;
    private final Surroundings surroundings;
    private final Deadlines deadlines;
    private final CaseIds ids;
    private final InstantSource clock;

    CaseService(
            Cases cases,
            CaseAnnouncements announcements,
            Surroundings surroundings,
            Deadlines deadlines,
            Pseudonyms pseudonyms,
            InstantSource clock) {
        this.cases = cases;
        this.announcements = announcements;
        this.surroundings = surroundings;
        this.deadlines = deadlines;
        this.ids = new CaseIds(pseudonyms);
        this.clock = clock;
    }

    /** One outcome a command, in order. Idempotent by the causes of the commands. */
    public List<Outcome<Case, CaseEvent>> handle(List<Addressed<CaseCommand>> commands) {
        return cases.change(commands, Case::decide, Case::evolve, announcements::of);
    }

    /**
     * What an officer reports.
     *
     * @param ordinal 1, unless the household's case of this content has ended and it needs help anew
     * @param groups asked only while the household is unknown
     */
    public record Reported(
            String incidentId,
            String householdId,
            String communeCode,
            String content,
            int ordinal,
            boolean shielded,
            Set<PriorityGroup> groups,
            Said said) {
        public Reported {
            groups = Set.copyOf(groups);
        }

        public String caseId() {
            return Report.caseId(householdId, incidentId, content, ordinal);
        }

        /** The same for another incident. */
        Reported of(String otherIncidentId) {
            return with(otherIncidentId, ordinal);
        }

        /** The case before this one. */
        Reported before() {
            return with(incidentId, ordinal - 1);
        }

        private Reported with(String otherIncidentId, int otherOrdinal) {
            return new Reported(
                    otherIncidentId,
                    householdId,
                    communeCode,
                    content,
                    otherOrdinal,
                    shielded,
                    groups,
                    said);
        }
    }

    /** One query for the incidents, one for the households and one change for all of them. */
    public List<Outcome<Case, CaseEvent>> report(List<Reported> reports, Cause cause) {
        Instant now = clock.instant();
        Due assessBy = deadlines.after(surroundings.deadlinesOn(today(now)), Stage.ASSESSMENT, now);
        Map<String, Incident> incidents =
                surroundings.incidents(each(reports, Reported::incidentId));
        Map<String, Household> households =
                surroundings.households(each(reports, Reported::householdId));
        Placing placing = Placing.of(reports, incidents, ids, cases);
        List<Addressed<CaseCommand>> commands = new ArrayList<>();
        for (Reported report : reports) {
            Placing.Place place = placing.place(report);
            commands.add(
                    addressed(
                            place.caseId(),
                            new ReportCase(
                                    incidents.getOrDefault(
                                            report.incidentId(),
                                            new Incident.Absent(report.incidentId())),
                                    report.householdId(),
                                    report.communeCode(),
                                    report.content(),
                                    report.ordinal(),
                                    place.mayOpen(),
                                    Statement.of(
                                            report.said(), report.shielded(), report.groups(), now),
                                    households.get(report.householdId()),
                                    assessBy,
                                    now,
                                    ids.salt(
                                            place.caseId(), CaseIds.isShielded(report, incidents))),
                            cause));
        }
        return led(commands, handle(commands));
    }

    /**
     * What was reported for a household whose case has another id goes there; one more change for all of that kind. The answer
     * about a protected case keeps the id that was reported to: that it has another one is for nobody to know who reports.
     */
    private List<Outcome<Case, CaseEvent>> led(
            List<Addressed<CaseCommand>> commands, List<Outcome<Case, CaseEvent>> outcomes) {
        List<Integer> places = new ArrayList<>();
        List<Addressed<CaseCommand>> elsewhere = new ArrayList<>();
        for (int n = 0; n < outcomes.size(); n++) {
            if (outcomes.get(n).decision()
                    instanceof Decision.Refused<CaseEvent>(KeptElsewhereRefusal why)) {
                places.add(n);
                Addressed<CaseCommand> command = commands.get(n);
                elsewhere.add(addressed(why.caseId(), command.command(), command.cause()));
            }
        }
        if (elsewhere.isEmpty()) {
            return outcomes;
        }
        List<Outcome<Case, CaseEvent>> all = new ArrayList<>(outcomes);
        List<Outcome<Case, CaseEvent>> there = handle(elsewhere);
        for (int n = 0; n < there.size(); n++) {
            String asked = commands.get(places.get(n)).id();
            Outcome<Case, CaseEvent> one = there.get(n);
            all.set(places.get(n), Sight.isShielded(one.state()) ? under(asked, one) : one);
        }
        return all;
    }

    private static Outcome<Case, CaseEvent> under(String id, Outcome<Case, CaseEvent> one) {
        return new Outcome<>(id, one.decision(), one.state(), one.version(), one.failure());
    }

    /** One case of a list as it was seen, what is said of it and why. */
    public record Entry<T>(Current<Case> seen, T what, Cause cause) {}

    /** With the household as the registry last announced it, by the law of today. */
    public Outcome<Case, CaseEvent> assess(
            String id, Findings findings, String assessor, Cause cause) {
        return assess(List.of(new Entry<>(seen(id), findings, cause)), assessor).getFirst();
    }

    /** As for one; one query and one change for all of them. */
    public List<Outcome<Case, CaseEvent>> assess(List<Entry<Findings>> visits, String assessor) {
        Instant now = clock.instant();
        LocalDate today = today(now);
        Surroundings.Laws laws = surroundings.lawsOf(today);
        Law usual = surroundings.deadlinesOn(today);
        Map<String, Household> households = householdsOf(visits);
        return handle(
                visits.stream()
                        .map(visit ->
                                addressed(
                                        visit.seen().id(),
                                        new AssessCase(
                                                visit.what(),
                                                surroundings.forms(),
                                                households.get(visit.seen().id()),
                                                lawOf(visit.seen(), laws),
                                                (lines, reportedAt) ->
                                                        deadlines.approval(
                                                                usual, lines, reportedAt, now),
                                                assessor,
                                                now),
                                        visit.cause()))
                        .toList());
    }

    /** By somebody else than the assessor. */
    public Outcome<Case, CaseEvent> approve(String id, String approver, Cause cause) {
        return approve(List.of(new Entry<>(seen(id), Bulk.ALONE, cause)), approver).getFirst();
    }

    /** As for one; one query and one change for all of them. */
    public List<Outcome<Case, CaseEvent>> approve(List<Entry<Bulk>> asked, String approver) {
        Instant now = clock.instant();
        Terms terms = deadlines.terms(surroundings.deadlinesOn(today(now)), now);
        Map<String, Household> households = householdsOf(asked);
        return handle(
                asked.stream()
                        .map(one ->
                                addressed(
                                        one.seen().id(),
                                        new ApproveCase(
                                                approver,
                                                households.containsKey(one.seen().id()),
                                                one.what(),
                                                terms,
                                                now),
                                        one.cause()))
                        .toList());
    }

    /** To the assessor, whose time begins anew. */
    public Outcome<Case, CaseEvent> sendBack(
            String id, String reasonCode, @Nullable String remark, Cause cause) {
        Instant now = clock.instant();
        Due assessBy = deadlines.after(surroundings.deadlinesOn(today(now)), Stage.ASSESSMENT, now);
        ReturnCase command = new ReturnCase(reasonCode, remark, assessBy);
        return handle(List.of(addressed(id, command, cause))).getFirst();
    }

    private static @Nullable Law lawOf(Current<Case> seen, Surroundings.Laws laws) {
        return seen.state() instanceof Case.Known known ? laws.of(known.dossier().report()) : null;
    }

    private Current<Case> seen(String id) {
        return cases.find(id).orElseGet(() -> new Current<>(id, new Case.Absent(id), 0));
    }

    /** By case; without those that the registry has not announced. What was seen is enough: a case keeps its household. */
    private Map<String, Household> householdsOf(List<? extends Entry<?>> entries) {
        Map<String, String> ids = new HashMap<>();
        for (Entry<?> entry : entries) {
            if (entry.seen().state() instanceof Case.Known known) {
                ids.put(entry.seen().id(), known.dossier().report().householdId());
            }
        }
        Map<String, Household> known = surroundings.households(Set.copyOf(ids.values()));
        Map<String, Household> byCase = new HashMap<>();
        ids.forEach((caseId, householdId) -> {
            Household household = known.get(householdId);
            if (household != null) {
                byCase.put(caseId, household);
            }
        });
        return byCase;
    }

    private static Addressed<CaseCommand> addressed(String id, CaseCommand command, Cause cause) {
        return new Addressed<>(id, command, cause);
    }

    private static Set<String> each(List<Reported> reports, Function<Reported, String> part) {
        return reports.stream().map(part).collect(Collectors.toSet());
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, WorkingDays.ZONE);
    }
}
