package vn.lalanh.assessment.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.casework.Approval;
import vn.lalanh.assessment.casework.BenefitLine;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.Cases;
import vn.lalanh.assessment.casework.Counted;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.casework.Sight;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.assessment.posting.Notice.Line;
import vn.lalanh.assessment.posting.Periods.Occasion;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.time.WorkingDays;

/** The decisions that a list is made of. */
@Component
class Approvals {

    /** So many cases are in memory at a time. */
    private static final int PART = 500;

    private static final int TENS = 10;

    private final Cases cases;

    Approvals(Cases cases) {
        this.cases = cases;
    }

    /** What a list is made of, and when each of it was decided. */
    record Unposted(List<Line> lines, Set<Occasion> occasions) {}

    /** Approved ones of a commune that stand in none of the earlier lists, without protected cases. */
    Unposted of(Declared incident, String communeCode, List<Posting.Posted> earlier) {
        Set<String> posted =
                earlier.stream()
                        .flatMap(posting -> posting.notice().lines().stream())
                        .map(line -> key(line.caseId(), line.approvalNumber()))
                        .collect(Collectors.toCollection(HashSet::new));
        List<Line> lines = new ArrayList<>();
        Set<Occasion> occasions = new HashSet<>();
        List<Current<Case>> part = part(incident, communeCode, null);
        while (!part.isEmpty()) {
            part.stream()
                    .flatMap(current -> open(current.state()))
                    .filter(state -> posted.add(key(state)))
                    .forEach(state -> {
                        lines.add(lineOf(state));
                        occasions.add(occasionOf(state));
                    });
            part =
                    part.size() < PART
                            ? List.of()
                            : part(incident, communeCode, part.getLast().id());
        }
        return new Unposted(lines, occasions);
    }

    private List<Current<Case>> part(
            Declared incident, String communeCode, @Nullable String after) {
        return cases.ofIncidents(
                incident.ids(), null, new Sight("", true, false, Set.of(communeCode)), after, PART);
    }

    /** Approved protected cases of the whole incident, rounded down to tens. */
    long protectedOf(Declared incident) {
        long count =
                cases.counted(incident.ids()).entrySet().stream()
                        .filter(alike -> isProtectedAndApproved(alike.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        return count / TENS * TENS;
    }

    private static boolean isProtectedAndApproved(Counted alike) {
        return alike.communeCode() == null && !alike.help().isEmpty();
    }

    private static Line lineOf(Case.Approvable state) {
        Approval approval = state.approval();
        Approval.First first = approval.first();
        return new Line(
                state.dossier().report().caseId(),
                approval.number(),
                state.dossier().report().householdId(),
                benefits(approval.assessment().lines()),
                Stream.concat(
                                Stream.of(approval.assessment().assessor(), approval.approver()),
                                Stream.ofNullable(first).map(Approval.First::approver))
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static Stream<Case.Approvable> open(Case state) {
        return state instanceof Case.Approvable approvable
                        && !approvable.dossier().report().shielded()
                ? Stream.of(approvable)
                : Stream.empty();
    }

    private static Occasion occasionOf(Case.Approvable state) {
        Report report = state.dossier().report();
        return new Occasion(
                report.incidentId(),
                report.occurredOn(),
                LocalDate.ofInstant(state.approval().assessment().at(), WorkingDays.ZONE));
    }

    private static String key(Case.Approvable state) {
        return key(state.dossier().report().caseId(), state.approval().number());
    }

    private static List<Notice.Benefit> benefits(List<BenefitLine> lines) {
        Map<String, Notice.Benefit> benefits = new TreeMap<>();
        for (BenefitLine line : lines) {
            Notice.Benefit one = benefit(line);
            benefits.merge(
                    one.norm() + " " + one.unit(),
                    one,
                    (a, b) ->
                            new Notice.Benefit(
                                    a.norm(), a.unit(), Math.addExact(a.quantity(), b.quantity())));
        }
        return List.copyOf(benefits.values());
    }

    private static Notice.Benefit benefit(BenefitLine line) {
        return switch (line.benefit()) {
            case vn.lalanh.assessment.norm.Benefit.Cash(var money) ->
                    new Notice.Benefit(line.norm(), money.currency().name(), money.value());
            case vn.lalanh.assessment.norm.Benefit.InKind(var some) ->
                    new Notice.Benefit(
                            line.norm(), some.code() + "/" + some.unit().name(), some.value());
        };
    }

    private static String key(String caseId, int approvalNumber) {
        return caseId + "/" + approvalNumber;
    }
}
