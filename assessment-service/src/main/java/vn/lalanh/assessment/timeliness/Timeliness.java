package vn.lalanh.assessment.timeliness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Pace;
import vn.lalanh.assessment.norm.Stage;
import vn.lalanh.platform.time.WorkingDays;

/**
 * How a commune keeps its deadlines.
 *
 * @param cases reported in the period, without protected ones
 * @param stages those that at least one case is through
 */
public record Timeliness(
        String communeCode, long cases, Map<Stage, Passing> stages, long overdueNow) {

    /** A commune with fewer cases is not ranked, and its figures are not shown. */
    public static final int FEW = 10;

    private static final Comparator<Timeliness> BEST_FIRST =
            Comparator.comparing(Timeliness::isFew)
                    .thenComparing(Comparator.comparingDouble(Timeliness::rankedBy).reversed())
                    .thenComparing(Timeliness::communeCode);

    /**
     * How one stage was passed.
     *
     * @param medianWorkingDays null for the funding, whose day no case keeps, and where nothing that is kept tells it
     */
    public record Passing(long passed, long inTime, @Nullable Double medianWorkingDays) {
        public double share() {
            return (double) inTime / passed;
        }
    }

    public Timeliness {
        stages = Map.copyOf(stages);
    }

    public boolean isFew() {
        return cases < FEW;
    }

    /** Of all stages that were passed, the share that was in time; null where none was. */
    public @Nullable Double inTime() {
        long passed = stages.values().stream().mapToLong(Passing::passed).sum();
        long inTime = stages.values().stream().mapToLong(Passing::inTime).sum();
        return passed == 0 ? null : (double) inTime / passed;
    }

    private double rankedBy() {
        Double share = inTime();
        return share == null ? -1 : share;
    }

    /** The best first; those with few cases last. */
    static List<Timeliness> ranked(Map<Pace, Long> paces, WorkingDays calendar, Instant now) {
        return paces.entrySet().stream()
                .collect(
                        Collectors.groupingBy(
                                pace -> pace.getKey().communeCode(), Collectors.toList()))
                .entrySet()
                .stream()
                .map(commune -> of(commune.getKey(), commune.getValue(), calendar, now))
                .sorted(BEST_FIRST)
                .toList();
    }

    private static Timeliness of(
            String communeCode,
            List<Map.Entry<Pace, Long>> paces,
            WorkingDays calendar,
            Instant now) {
        Map<Stage, Passing> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            long passed = count(paces, pace -> pace.passed().contains(stage));
            if (passed > 0) {
                long late =
                        count(
                                paces,
                                pace ->
                                        pace.passed().contains(stage)
                                                && pace.missed().contains(stage));
                stages.put(
                        stage,
                        new Passing(passed, passed - late, median(took(paces, stage, calendar))));
            }
        }
        return new Timeliness(
                communeCode,
                count(paces, _ -> true),
                stages,
                count(paces, pace -> isBefore(pace.dueAt(), now)));
    }

    private static long count(List<Map.Entry<Pace, Long>> paces, Predicate<Pace> which) {
        return paces.stream()
                .filter(pace -> which.test(pace.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static boolean isBefore(@Nullable Instant dueAt, Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }

    /** How many cases took how many working days. */
    private static TreeMap<Integer, Long> took(
            List<Map.Entry<Pace, Long>> paces, Stage stage, WorkingDays calendar) {
        TreeMap<Integer, Long> took = new TreeMap<>();
        for (var alike : paces) {
            Pace pace = alike.getKey();
            if (pace.passed().contains(stage)) {
                LocalDate from = from(pace, stage);
                LocalDate to = to(pace, stage);
                if (from != null && to != null) {
                    took.merge(workingDays(from, to, calendar), alike.getValue(), Long::sum);
                }
            }
        }
        return took;
    }

    private static @Nullable LocalDate from(Pace pace, Stage stage) {
        return switch (stage) {
            case ASSESSMENT -> pace.again() ? null : pace.reportedOn();
            case APPROVAL -> pace.assessedOn();
            case FUNDING, PAYMENT -> pace.approvedOn();
            case APPEAL, REGULARISATION -> null; // not kept by day
        };
    }

    private static @Nullable LocalDate to(Pace pace, Stage stage) {
        return switch (stage) {
            case ASSESSMENT -> pace.assessedOn();
            case APPROVAL -> pace.approvedOn();
            case FUNDING -> null;
            case PAYMENT -> pace.settledOn();
            case APPEAL, REGULARISATION -> null;
        };
    }

    /** As deadlines are reckoned: the first day does not count. */
    private static int workingDays(LocalDate from, LocalDate to, WorkingDays calendar) {
        return to.isAfter(from)
                ? (int)
                        from.plusDays(1)
                                .datesUntil(to.plusDays(1))
                                .filter(calendar::isWorkingDay)
                                .count()
                : 0;
    }

    private static @Nullable Double median(TreeMap<Integer, Long> took) {
        long all = took.values().stream().mapToLong(Long::longValue).sum();
        return all == 0 ? null : (at(took, (all - 1) / 2) + at(took, all / 2)) / 2.0;
    }

    private static int at(TreeMap<Integer, Long> took, long place) {
        long left = place;
        List<Integer> days = new ArrayList<>(took.keySet());
        for (int day : days) {
            left -= took.getOrDefault(day, 0L);
            if (left < 0) {
                return day;
            }
        }
        return days.getLast();
    }
}
