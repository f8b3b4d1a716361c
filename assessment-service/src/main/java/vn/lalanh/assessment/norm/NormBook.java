package vn.lalanh.assessment.norm;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.money.Money;

/**
 * The law of a time, as data. Which book applies is decided by the day of the decision.
 *
 * @param decree as sentences cite it
 * @param inForce the first day
 * @param until the last day; null while in force
 * @param standardLevels without gap from {@code inForce} on
 */
public record NormBook(
        String id,
        Sentence decree,
        LocalDate inForce,
        @Nullable LocalDate until,
        List<StandardLevel> standardLevels,
        List<Norm> norms,
        List<Deadline> deadlines) {

    /**
     * The standard level (mức chuẩn trợ giúp xã hội) for emergency decisions of a time.
     *
     * @param confirmed false where the law's text leaves open whether it holds for emergency decisions
     */
    public record StandardLevel(
            LocalDate from,
            @Nullable LocalDate until,
            long vnd,
            Sentence basis,
            boolean confirmed) {

        public Money amount() {
            return Money.of(vnd);
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /**
     * How long a stage may take.
     *
     * @param byLaw false where it is a setting of ours, because the law names no days
     */
    public record Deadline(Stage stage, int workingDays, boolean byLaw, Sentence basis) {
        public Deadline {
            require(workingDays > 0, stage + " needs 1 working day or more");
        }
    }

    public NormBook {
        require(
                id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}"),
                "'" + id + "' cannot be a book's id");
        standardLevels = List.copyOf(standardLevels);
        norms = List.copyOf(norms);
        deadlines = List.copyOf(deadlines);
        require(!norms.isEmpty(), "the book has no norms");
        distinct("norm", norms.stream().map(Norm::id).toList());
        distinct("deadline", deadlines.stream().map(deadline -> deadline.stage().name()).toList());
        for (Stage stage : Stage.values()) {
            require(
                    !stage.inBooks()
                            || deadlines.stream().anyMatch(deadline -> deadline.stage() == stage),
                    "there is no deadline for the stage " + stage);
        }
        Set<String> known = norms.stream().map(Norm::id).collect(Collectors.toSet());
        for (Norm norm : norms) {
            norm.exclusiveWith()
                    .forEach(other ->
                            require(
                                    known.contains(other),
                                    norm.id() + " excludes " + other + ", which is not there"));
        }
        levelsWithoutGap(standardLevels, inForce, until);
    }

    private static void levelsWithoutGap(
            List<StandardLevel> levels, LocalDate inForce, @Nullable LocalDate until) {
        require(!levels.isEmpty(), "there is no standard level");
        require(
                !levels.getFirst().from().isAfter(inForce),
                "no standard level is valid on " + inForce);
        for (int i = 1; i < levels.size(); i++) {
            LocalDate ends = levels.get(i - 1).until();
            require(
                    ends != null && ends.plusDays(1).equals(levels.get(i).from()),
                    "the standard levels before and from " + levels.get(i).from() + " do not meet");
        }
        LocalDate end = levels.getLast().until();
        require(
                end == null || (until != null && !end.isBefore(until)),
                "no standard level is valid after " + end);
    }

    private static void distinct(String what, List<String> names) {
        names.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach((name, count) ->
                        require(count == 1, what + " " + name + " is there twice"));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(inForce) && (until == null || !day.isAfter(until));
    }

    StandardLevel levelOn(LocalDate day) {
        return standardLevels.stream()
                .filter(level -> level.covers(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " is not in force on " + day));
    }

    /** The book's own answer for a stage. */
    public Deadline deadline(Stage stage) {
        return deadlines.stream()
                .filter(deadline -> deadline.stage() == stage)
                .findFirst()
                .orElseThrow(); // a book without it is not accepted
    }

    /** The shortest deadline that the law sets for deciding any of these norms; null where it sets none. */
    public @Nullable Integer decisionWorkingDays(Set<String> normIds) {
        return norms.stream()
                .filter(norm -> normIds.contains(norm.id()))
                .map(Norm::decisionWorkingDays)
                .filter(Objects::nonNull)
                .min(Integer::compare)
                .orElse(null);
    }
}
