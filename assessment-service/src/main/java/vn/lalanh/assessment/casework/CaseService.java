package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
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
import vn.lalanh.assessment.household.KnownHousehold.Household;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.norm.Findings;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.Stage;
import vn.lalanh.events.PriorityGroup;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.time.WorkingDays;

/** Gives each command what deciding it needs, then decides and saves, a batch at a time. */
@Service
public class CaseService {

    private final Cases cases;
    private final CaseAnnouncements announcements;
    private final Surroundings surroundings;
    private final Deadlines deadlines;
    private final InstantSource clock;

    CaseService(
            Cases cases,
            CaseAnnouncements announcements,
            Surroundings surroundings,
            Deadlines deadlines,
            InstantSource clock) {
        this.cases = cases;
        this.announcements = announcements;
        this.surroundings = surroundings;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** One outcome a command, in order. Idempotent by the causes of the commands. */
    public List<Outcome<Case, CaseEvent>> handle(List<Addressed<CaseCommand>> commands) {
        return cases.change(commands, Case::decide, Case::evolve, announcements::of);
    }

    /**
     * What an officer reports.
     *
     * @param groups asked only while the household is unknown
     */
    public record Reported(
            String incidentId,
            String householdId,
            String communeCode,
            String content,
            int ordinal,
            boolean shielded,
            Set<PriorityGroup> groups) {
        public Reported {
            groups = Set.copyOf(groups);
        }

        public String caseId() {
            return Report.caseId(householdId, incidentId, content, ordinal);
        }
    }

    /** One query for the incidents, one for the households and one change for all of them. */
    public List<Outcome<Case, CaseEvent>> report(List<Reported> reports, Cause cause) {
        Instant now = clock.instant();
        Due assessBy = deadlines.after(surroundings.newestBook(today(now)), Stage.ASSESSMENT, now);
        Map<String, Incident> incidents =
                surroundings.incidents(each(reports, Reported::incidentId));
        Map<String, Household> households =
                surroundings.households(each(reports, Reported::householdId));
        return handle(
                reports.stream()
                        .map(report ->
                                addressed(
                                        report.caseId(),
                                        new ReportCase(
                                                incidents.getOrDefault(
                                                        report.incidentId(),
                                                        new Incident.Absent(report.incidentId())),
                                                report.householdId(),
                                                report.communeCode(),
                                                report.content(),
                                                report.ordinal(),
                                                report.shielded(),
                                                report.groups(),
                                                households.get(report.householdId()),
                                                assessBy,
                                                now),
                                        cause))
                        .toList());
    }

    /** With the household as the registry last announced it, by the book of today. */
    public Outcome<Case, CaseEvent> assess(
            String id, Findings findings, String assessor, Cause cause) {
        Instant now = clock.instant();
        NormBook book = surroundings.bookOf(today(now));
        AssessCase command =
                new AssessCase(
                        findings,
                        householdOf(id),
                        book,
                        (lines, reportedAt) ->
                                deadlines.approval(
                                        surroundings.newestBook(today(now)),
                                        lines,
                                        reportedAt,
                                        now),
                        assessor,
                        now);
        return handle(List.of(addressed(id, command, cause))).getFirst();
    }

    /** By somebody else than the assessor. */
    public Outcome<Case, CaseEvent> approve(String id, String approver, Cause cause) {
        Instant now = clock.instant();
        NormBook book = surroundings.newestBook(today(now));
        ApproveCase command =
                new ApproveCase(
                        approver,
                        householdOf(id) != null,
                        deadlines.after(book, Stage.FUNDING, now),
                        deadlines.after(book, Stage.PAYMENT, now),
                        now);
        return handle(List.of(addressed(id, command, cause))).getFirst();
    }

    /** To the assessor, whose time begins anew. */
    public Outcome<Case, CaseEvent> sendBack(
            String id, String reasonCode, @Nullable String remark, Cause cause) {
        Instant now = clock.instant();
        Due assessBy = deadlines.after(surroundings.newestBook(today(now)), Stage.ASSESSMENT, now);
        ReturnCase command = new ReturnCase(reasonCode, remark, assessBy);
        return handle(List.of(addressed(id, command, cause))).getFirst();
    }

    private @Nullable Household householdOf(String caseId) {
        return cases.find(caseId)
                .map(current ->
                        current.state() instanceof Case.Known known
                                ? known.dossier().report().householdId()
                                : null)
                .map(householdId -> surroundings.households(Set.of(householdId)).get(householdId))
                .orElse(null);
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
