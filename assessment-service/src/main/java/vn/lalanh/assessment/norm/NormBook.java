package vn.lalanh.assessment.norm;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.platform.money.Money;

/**
 * Norms as data: a decree, or a province's resolution on top of it. What is wrong with a book is what {@link BookFaults}
 * finds; one without faults is safe to decide by.
 *
 * @param decree as sentences cite it
 * @param buildsOn names of central books that a province's raises; empty for a central one
 * @param replaces names of books of the same reach that hold no longer where and when this one does
 * @param incidents the only ones it is for; empty for all
 * @param conditions by name
 * @param factors by which a province raises amounts
 * @param highestOf needs for which of several benefits the highest is given ({@link Norm#content})
 * @param posting how long decisions are posted; null where the book does not say
 * @param pauses reasons for which the time of a stage may stand still; null where the book does not say
 * @param protectedCauses causes of which nothing may leave this service
 */
public record NormBook(
        String id,
        Sentence decree,
        Reach reach,
        Set<String> buildsOn,
        Set<String> replaces,
        Set<String> incidents,
        Validity validity,
        List<StandardLevel> standardLevels,
        Map<String, Condition> conditions,
        List<Factor> factors,
        List<Norm> norms,
        Set<String> highestOf,
        List<Deadline> deadlines,
        @Nullable PostingPeriod posting,
        @Nullable List<PauseReason> pauses,
        Set<Cause> protectedCauses) {

    /**
     * Where it holds.
     *
     * @param province null for the whole country: such a book is a central one
     */
    public record Reach(@Nullable String province) {
        boolean covers(String provinceCode) {
            return province == null || province.equals(provinceCode);
        }
    }

    /**
     * When it holds: where both periods are given, both must cover their day.
     *
     * @param decides whose day chooses the standard level, and by which two books may not overlap
     * @param event days of the incident
     * @param decision days of the decision
     */
    public record Validity(By decides, @Nullable Period event, @Nullable Period decision) {

        /** Which day. */
        public enum By {
            EVENT,
            DECISION
        }

        public boolean covers(LocalDate occurredOn, LocalDate decidedOn) {
            return (event == null || event.covers(occurredOn))
                    && (decision == null || decision.covers(decidedOn));
        }
    }

    /** From a first to a last day; null while there is no last one. */
    public record Period(LocalDate from, @Nullable LocalDate until) {
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }

        public boolean overlaps(Period other) {
            return (until == null || !until.isBefore(other.from))
                    && (other.until == null || !other.until.isBefore(from));
        }
    }

    /**
     * The standard level (mức chuẩn trợ giúp xã hội) of a time.
     *
     * @param confirmed false where the law's text leaves open whether it holds for emergency decisions
     */
    public record StandardLevel(Period period, long vnd, Sentence basis, boolean confirmed) {
        Money amount() {
            return Money.of(vnd);
        }
    }

    /**
     * How long a stage may take.
     *
     * @param byLaw false where it is a setting of ours, because the law names no days
     */
    public record Deadline(Stage stage, int workingDays, boolean byLaw, Sentence basis) {}

    /**
     * For how long decisions are posted for all to see.
     *
     * @param confirmed false where the law's text leaves open whether it holds for emergency decisions
     */
    public record PostingPeriod(int workingDays, boolean confirmed, Sentence basis) {}

    /**
     * Why the time of a stage may stand still.
     *
     * @param confirmed false where it is a setting of ours, or the law's text leaves it open
     */
    public record PauseReason(String code, Sentence name, boolean confirmed, Sentence basis) {}

    public NormBook {
        buildsOn = Sorted.set(buildsOn);
        replaces = Sorted.set(replaces);
        incidents = Sorted.set(incidents);
        standardLevels = List.copyOf(standardLevels);
        conditions = Sorted.map(conditions);
        factors = List.copyOf(factors);
        norms = List.copyOf(norms);
        highestOf = Sorted.set(highestOf);
        deadlines = List.copyOf(deadlines);
        pauses = pauses == null ? null : List.copyOf(pauses);
        protectedCauses = Sorted.set(protectedCauses);
    }

    /** One that replaces none and says nothing of postings and pauses. */
    public NormBook(
            String id,
            Sentence decree,
            Reach reach,
            Set<String> buildsOn,
            Set<String> incidents,
            Validity validity,
            List<StandardLevel> standardLevels,
            Map<String, Condition> conditions,
            List<Factor> factors,
            List<Norm> norms,
            Set<String> highestOf,
            List<Deadline> deadlines,
            Set<Cause> protectedCauses) {
        this(
                id,
                decree,
                reach,
                buildsOn,
                Set.of(),
                incidents,
                validity,
                standardLevels,
                conditions,
                factors,
                norms,
                highestOf,
                deadlines,
                null,
                null,
                protectedCauses);
    }

    /** Whether it is the State's, and no province's. */
    public boolean central() {
        return reach.province() == null;
    }

    /** The first day on which it can decide anything. */
    public LocalDate firstDay() {
        Period decision = validity.decision();
        Period event = validity.event();
        return decision != null ? decision.from() : event != null ? event.from() : LocalDate.MIN;
    }

    /** Whether it holds no longer where and when the other one does. A province's book replaces none of the State's. */
    public boolean replacedBy(NormBook other) {
        return other.replaces.contains(id) && other.reach.equals(reach);
    }

    /** The day that chooses the standard level. */
    LocalDate day(LocalDate occurredOn, LocalDate decidedOn) {
        return switch (validity.decides()) {
            case EVENT -> occurredOn;
            case DECISION -> decidedOn;
        };
    }

    StandardLevel levelOn(LocalDate day) {
        for (StandardLevel level : standardLevels) {
            if (level.period().covers(day)) {
                return level;
            }
        }
        throw new IllegalArgumentException(id + " has no standard level on " + day);
    }

    Optional<Factor> factor(String name) {
        return factors.stream().filter(factor -> factor.id().equals(name)).findFirst();
    }
}
