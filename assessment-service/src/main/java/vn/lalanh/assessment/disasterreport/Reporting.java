package vn.lalanh.assessment.disasterreport;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.disasterreport.DisasterReport.Content;
import vn.lalanh.assessment.disasterreport.DisasterReport.ReportRefusal;
import vn.lalanh.assessment.disasterreport.DisasterReport.ReportSubmitted;
import vn.lalanh.assessment.disasterreport.DisasterReport.SubmitReport;
import vn.lalanh.assessment.disasterreport.DisasterReport.Submitted;
import vn.lalanh.assessment.figures.Figures;
import vn.lalanh.assessment.figures.FiguresService;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.time.WorkingDays;

/** Says which reports are owed and takes them, with the figures as they stand at that moment. */
@Service
public class Reporting {

    private static final Comparator<Owed> IN_ORDER =
            Comparator.comparing((Owed owed) -> owed.duty().dueAt())
                    .thenComparing(owed -> owed.duty().place());

    private final DisasterReports reports;
    private final FiguresService figures;
    private final Schedule schedule;
    private final InstantSource clock;

    Reporting(
            DisasterReports reports,
            FiguresService figures,
            WorkingDays calendar,
            InstantSource clock) {
        this.reports = reports;
        this.figures = figures;
        this.schedule = new Schedule(calendar);
        this.clock = clock;
    }

    /**
     * A report that is due, or was.
     *
     * @param submitted null until it was sent
     */
    public record Owed(Duty duty, Status status, @Nullable Content submitted) {}

    /** Where a report stands. */
    public enum Status {
        DUE,
        OVERDUE,
        SUBMITTED,
        SUBMITTED_LATE
    }

    /** All that were or are owed, the daily ones of these days; none of them later than today. */
    public List<Owed> of(Declared incident, LocalDate from, LocalDate to) {
        Instant now = clock.instant();
        Map<String, Content> sent = sent(incident, from, to);
        List<Owed> owed = new ArrayList<>();
        for (Duty duty : schedule.of(incident, communes(incident), from, earlier(to, today(now)))) {
            owed.add(owed(duty, sent.remove(duty.number()), now));
        }
        // what was sent for a commune or a day that was taken back since stays what it is
        sent.values().forEach(content -> owed.add(owed(content.duty(), content, now)));
        owed.sort(IN_ORDER);
        return owed;
    }

    /** By number; what was sent for an incident before it became part of this one counts, this one's own first. */
    private Map<String, Content> sent(Declared incident, LocalDate from, LocalDate to) {
        Map<String, Content> sent = new HashMap<>();
        for (Submitted report : reports.of(incident.ids(), slots(from, to))) {
            Content content = report.content();
            if (content.incidentId().equals(incident.id())) {
                sent.put(content.duty().number(), content);
            } else {
                sent.putIfAbsent(content.duty().number(), content);
            }
        }
        return sent;
    }

    /** One of them as it was submitted, or with the figures that it would have now. */
    public Optional<Owed> one(Declared incident, String number) {
        Instant now = clock.instant();
        Optional<Content> sent = sent(incident, number);
        return sent.isPresent()
                ? sent.map(content -> owed(content.duty(), content, now))
                : duty(incident, number).map(duty -> owed(duty, null, now));
    }

    /** What a report has to say that is not submitted yet. */
    public Content draft(Declared incident, Duty duty) {
        return content(incident, duty, null, "");
    }

    private Optional<Content> sent(Declared incident, String number) {
        Map<String, Current<DisasterReport>> found =
                reports.findAll(
                        incident.ids().stream()
                                .map(id -> DisasterReport.idOf(id, number))
                                .toList());
        return incident.ids().stream()
                .map(id -> found.get(DisasterReport.idOf(id, number)))
                .filter(Objects::nonNull)
                .flatMap(current ->
                        current.state() instanceof Submitted report
                                ? Stream.of(report.content())
                                : Stream.empty())
                .findFirst();
    }

    public Outcome<DisasterReport, ReportSubmitted> submit(
            Declared incident, String number, @Nullable String narrative, String by, Cause cause) {
        String id = DisasterReport.idOf(incident.id(), number);
        Optional<Duty> duty = duty(incident, number);
        if (duty.isEmpty()) {
            return refused(id, ReportRefusal.NOT_DUE);
        }
        if (sent(incident, number).filter(c -> !c.incidentId().equals(incident.id())).isPresent()) {
            return refused(id, ReportRefusal.ALREADY_SUBMITTED);
        }
        SubmitReport submit = new SubmitReport(content(incident, duty.get(), narrative, by));
        return reports.change(
                        List.of(new Addressed<>(id, submit, cause)),
                        DisasterReport::decide,
                        DisasterReport::evolve,
                        (_, _) -> List.of())
                .getFirst();
    }

    private static Outcome<DisasterReport, ReportSubmitted> refused(String id, ReportRefusal why) {
        return new Outcome<>(id, Decision.refuse(why), new DisasterReport.Absent(id), 0, null);
    }

    private Optional<Duty> duty(Declared incident, String number) {
        LocalDate today = today(clock.instant());
        LocalDate day = Numbers.dayOf(number).orElse(today);
        return schedule.of(incident, communes(incident), day, today).stream()
                .filter(duty -> duty.number().equals(number))
                .findFirst();
    }

    private Content content(Declared incident, Duty duty, @Nullable String narrative, String by) {
        Figures now = figures.of(incident);
        return new Content(
                incident.id(),
                duty,
                duty.ofProvince() ? now.province() : now.of(duty.place()),
                duty.ofProvince() ? now.communes() : new TreeMap<>(),
                narrative,
                by,
                now.at());
    }

    /** Where it is; of the whole province, the communes with cases. */
    private Collection<String> communes(Declared incident) {
        return incident.what().reachesAll()
                ? figures.of(incident).communes().keySet()
                : incident.what().communeCodes();
    }

    private static Owed owed(Duty duty, @Nullable Content sent, Instant now) {
        if (sent != null) {
            return new Owed(duty, sent.late() ? Status.SUBMITTED_LATE : Status.SUBMITTED, sent);
        }
        return new Owed(duty, now.isAfter(duty.dueAt()) ? Status.OVERDUE : Status.DUE, null);
    }

    private static Set<String> slots(LocalDate from, LocalDate to) {
        Set<String> slots =
                from.datesUntil(to.plusDays(1))
                        .map(LocalDate::toString)
                        .collect(Collectors.toCollection(HashSet::new));
        slots.add(Duty.Kind.QUICK.name());
        slots.add(Duty.Kind.SUMMARY.name());
        return slots;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, WorkingDays.ZONE);
    }
}
