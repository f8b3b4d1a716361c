package vn.lalanh.assessment.disasterreport;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.disasterreport.Duty.Kind;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.platform.time.WorkingDays;

/**
 * Which reports are due when. Pure.
 *
 * <p>Hours and days run through weekends and Tết, for disasters do; only a summary whose last day is no working day is due on
 * the next one (Civil Code 2015, Article 148). The hour at which it happened is not known: the 24 hours run from the
 * declaration, or from the end of the day it happened where it was declared later; for a commune added later, from then.
 */
public final class Schedule {

    /** Drought and salt in the fields are disasters by the law, however they are declared (Law 33/2013, Article 3). */
    private static final Set<Cause> DISASTERS =
            Set.of(Cause.NATURAL_DISASTER, Cause.CLIMATE_CHANGE);

    private static final Duration QUICK = Duration.ofHours(24);
    private static final LocalTime COMMUNE_BY = LocalTime.of(17, 0);
    private static final LocalTime PROVINCE_BY = LocalTime.of(19, 0);
    private static final int SUMMARY_DAYS = 15;
    private static final Comparator<Duty> IN_ORDER =
            Comparator.comparing(Duty::dueAt).thenComparing(Duty::place);

    private final WorkingDays calendar;

    public Schedule(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /**
     * Quick reports and summaries, and the daily ones of these days. Empty for what is no natural disaster.
     *
     * @param communes where it is: those of the incident, or those with cases where it is the whole province
     * @param from {@code to}: first and last day; nothing is due for days after {@code to}
     */
    public List<Duty> of(
            Declared incident, Collection<String> communes, LocalDate from, LocalDate to) {
        if (!DISASTERS.contains(incident.what().cause())) {
            return List.of();
        }
        Instant began = began(incident);
        List<Duty> duties = new ArrayList<>(of(incident, provinceOf(incident), began, from, to));
        for (String commune : communes) {
            Instant since = incident.growth().joined().getOrDefault(commune, began);
            duties.addAll(of(incident, commune, since, from, to));
        }
        duties.sort(IN_ORDER);
        return duties;
    }

    private List<Duty> of(
            Declared incident, String place, Instant since, LocalDate from, LocalDate to) {
        LocalDate first = day(since);
        LocalDate last = lastDay(incident);
        List<Duty> duties = new ArrayList<>();
        if (!first.isAfter(to)) {
            duties.add(new Duty(Kind.QUICK, place, first, since.plus(QUICK)));
        }
        days(later(from, first.plusDays(1)), last == null || last.isAfter(to) ? to : last)
                .map(day -> daily(place, day))
                .forEach(duties::add);
        if (last != null && !last.isAfter(to) && !isPartOfAnother(incident)) {
            duties.add(new Duty(Kind.SUMMARY, place, last, summaryBy(last)));
        }
        return duties;
    }

    private static Duty daily(String place, LocalDate day) {
        Duty any = new Duty(Kind.DAILY, place, day, Instant.EPOCH);
        LocalTime by = any.ofProvince() ? PROVINCE_BY : COMMUNE_BY;
        return new Duty(Kind.DAILY, place, day, at(day, by));
    }

    private Instant summaryBy(LocalDate last) {
        LocalDate by = last.plusDays(SUMMARY_DAYS);
        while (!calendar.isWorkingDay(by)) {
            by = by.plusDays(1);
        }
        return at(by, WorkingDays.CLOSING);
    }

    private static Instant began(Declared incident) {
        Instant endOfDay = at(incident.what().occurredOn().plusDays(1), LocalTime.MIDNIGHT);
        return incident.declaredAt().isBefore(endOfDay) ? incident.declaredAt() : endOfDay;
    }

    /** The last day of the event where it was said, or the day since which the incident is over here; null while it goes on. */
    private static @Nullable LocalDate lastDay(Declared incident) {
        LocalDate ended = incident.what().endedOn();
        Instant over =
                switch (incident) {
                    case Incident.Open _ -> null;
                    case Incident.Closed s -> s.closedAt();
                    case Incident.Merging s -> s.at();
                    case Incident.Merged s -> s.mergedAt();
                };
        if (over == null || (ended != null && ended.isBefore(day(over)))) {
            return ended;
        }
        return day(over);
    }

    private static boolean isPartOfAnother(Declared incident) {
        return switch (incident) {
            case Incident.Open _, Incident.Closed _ -> false;
            case Incident.Merging _, Incident.Merged _ -> true;
        };
    }

    private static String provinceOf(Declared incident) {
        return incident.what().provinceCode();
    }

    private static Stream<LocalDate> days(LocalDate first, LocalDate last) {
        return last.isBefore(first) ? Stream.empty() : first.datesUntil(last.plusDays(1));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WorkingDays.ZONE);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(WorkingDays.ZONE).toInstant();
    }
}
