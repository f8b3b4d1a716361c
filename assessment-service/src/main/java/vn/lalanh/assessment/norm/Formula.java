package vn.lalanh.assessment.norm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.money.Quantity.Unit;

/** How much a norm gives; with {@link When}, the closed vocabulary of books. Amounts are whole đồng. */
public sealed interface Formula {

    /** A fixed amount. */
    record Fixed(long vnd) implements Formula {}

    /** So many times the standard level of the day. */
    record StandardMultiple(int multiple) implements Formula {}

    /** An amount for each of something: persons, days, months, and each of one for each of another. */
    record PerUnit(long vnd, List<Times> times) implements Formula {
        public PerUnit {
            times = List.copyOf(times);
        }
    }

    /**
     * An amount for each unit of what was damaged (a hectare), by how far it was.
     *
     * @param area the question of how much, in base units (square metres)
     * @param per base units in the unit that amounts are for: 10,000 for a hectare
     * @param damage the question of how far, in percent
     */
    record ByDamage(String area, long per, Sentence unit, String damage, List<Step> steps)
            implements Formula {

        /** From so many percent on, for each unit. */
        public record Step(int fromPercent, long vnd) {}

        public ByDamage {
            steps = List.copyOf(steps);
        }
    }

    /** A rate that the assessor sets between two, for each of a number. */
    record Ranged(String rate, long lowest, long highest, Times times) implements Formula {}

    /**
     * What it cost.
     *
     * @param cost the question of how much, in đồng
     * @param floorMultiple of the standard level; null for no floor
     */
    record ActualCost(String cost, @Nullable Integer floorMultiple, @Nullable Long ceiling)
            implements Formula {}

    /** Goods, for each of something or as they are. */
    record GoodsPerUnit(String goods, Unit unit, long quantity, Sentence name, List<Times> times)
            implements Formula {
        public GoodsPerUnit {
            times = List.copyOf(times);
        }
    }

    /** What the central books give for the norm of the same name; only in a book that builds on them. */
    record AsCentral() implements Formula {}

    /** In kind, as much as is needed: the law names things and no amount, so it is advice and no line. */
    record ByNeed(List<Sentence> items) implements Formula {
        public ByNeed {
            items = List.copyOf(items);
        }
    }

    /**
     * A number of something.
     *
     * @param number the question of how many
     * @param atMost as many as count; null for all
     * @param unit what is counted, in one: day, person
     */
    record Times(String number, @Nullable Long atMost, Sentence unit) {
        long counted(long asked) {
            return atMost == null ? asked : Math.min(asked, atMost);
        }
    }
}
