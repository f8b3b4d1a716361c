package vn.lalanh.platform.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Working days of Vietnam's offices: Monday to Friday without public holidays, and swapped Saturdays. Pure, thread-safe.
 *
 * <p>For years whose Tết and National Day leave are not announced yet, the choice of the past years is assumed: the one
 * that joins the weekend. Where an authority decides otherwise, the data file says so with swaps.
 */
public final class WorkingDays {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Offices close at 17:00; a deadline ends then. */
    public static final LocalTime CLOSING = LocalTime.of(17, 0);

    private final HolidayFile file;
    private final Set<LocalDate> off;
    private final Set<LocalDate> on;
    private final Map<Integer, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

    private WorkingDays(HolidayFile file) {
        this.file = file;
        this.off =
                file.swaps().stream()
                        .map(HolidayFile.Swap::off)
                        .collect(Collectors.toUnmodifiableSet());
        this.on =
                file.swaps().stream()
                        .map(HolidayFile.Swap::on)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** By the data file that comes with the platform. */
    public static WorkingDays vietnam() {
        try (InputStream json = WorkingDays.class.getResourceAsStream("/working-days/vn.json")) {
            return read(Objects.requireNonNull(json, "working-days/vn.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By a data file of the same form, for swaps announced after the release. */
    public static WorkingDays read(InputStream json) {
        return new WorkingDays(HolidayFile.read(json));
    }

    public boolean isWorkingDay(LocalDate date) {
        if (on.contains(date)) {
            return true;
        }
        return !off.contains(date)
                && !HolidayFile.isWeekend(date)
                && !holidays.computeIfAbsent(date.getYear(), this::holidaysOf).contains(date);
    }

    /**
     * The end (17:00) of the last of so many working days. The day of {@code from} itself does not count (Civil Code 2015,
     * article 147), whether it is a working day or not.
     *
     * @param workingDays 1 or more
     */
    public Instant dueAfter(Instant from, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("a deadline takes 1 working day or more");
        }
        LocalDate day = LocalDate.ofInstant(from, ZONE);
        int left = workingDays;
        while (left > 0) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day.atTime(CLOSING).atZone(ZONE).toInstant();
    }

    private Set<LocalDate> holidaysOf(int year) {
        Set<LocalDate> days = new TreeSet<>();
        for (HolidayFile.Fixed fixed : file.fixed()) {
            if (year >= fixed.since()) {
                days.add(LocalDate.of(year, fixed.month(), fixed.day()));
            }
        }
        days.add(besideNationalDay(year));
        LocalDate tet = LunarCalendar.of(year, 1, 1);
        // five days, one or two of them in the old year: Monday to Friday where that is possible
        LocalDate firstOfTet = tet.minusDays(tet.getDayOfWeek() == DayOfWeek.TUESDAY ? 1 : 2);
        firstOfTet.datesUntil(firstOfTet.plusDays(5)).forEach(days::add);
        days.add(LunarCalendar.of(year, 3, 10));
        return withCompensation(days);
    }

    private static LocalDate besideNationalDay(int year) {
        LocalDate nationalDay = LocalDate.of(year, 9, 2);
        return switch (nationalDay.getDayOfWeek()) {
            case SUNDAY, MONDAY, THURSDAY -> nationalDay.plusDays(1);
            case TUESDAY, WEDNESDAY, FRIDAY, SATURDAY -> nationalDay.minusDays(1);
        };
    }

    // Labour Code, article 111(3): a holiday on a weekend is made up for on the next working day
    private static Set<LocalDate> withCompensation(Set<LocalDate> days) {
        Set<LocalDate> all = new TreeSet<>(days);
        for (LocalDate day : days) {
            if (HolidayFile.isWeekend(day)) {
                LocalDate next = day.plusDays(1);
                while (HolidayFile.isWeekend(next) || all.contains(next)) {
                    next = next.plusDays(1);
                }
                all.add(next);
            }
        }
        return Set.copyOf(all);
    }
}
