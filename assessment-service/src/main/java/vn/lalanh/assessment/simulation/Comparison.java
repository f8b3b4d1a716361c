package vn.lalanh.assessment.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.norm.Sentence;

/**
 * What came of a trial, as it may be shown: figures about fewer than ten households are not in it, nor any from which one of
 * them could be reckoned.
 *
 * @param booksAgainst and {@code booksTried}: names of all books that anything was decided by
 * @param money what all of it costs, đồng
 * @param funds by whose norm, see {@link Given}; {@code unit} is {@code VND} or a code of goods
 * @param groups by the most urgent priority group of a household
 * @param places areas, each followed by its communes; protected households stand by themselves in both tables
 * @param most kinds of households whose money changes most
 */
public record Comparison(
        Over over,
        List<String> booksAgainst,
        List<String> booksTried,
        LeftOut leftOut,
        Changes total,
        Amounts money,
        Coverage coverage,
        List<Cost> funds,
        List<Cost> benefits,
        Table groups,
        Table places,
        List<Kind> most) {

    /** Whose households. */
    public enum Over {
        RECORDED,
        POPULATION
    }

    /** A figure, or why there is none. */
    public record Figure(How how, long value) {

        /** Whether and why not. */
        public enum How {
            SHOWN,
            /** About fewer than ten households, and more than none. */
            FEW,
            /** Because with it another one could be reckoned. */
            WITHHELD
        }

        static final Figure WITHHELD = new Figure(How.WITHHELD, 0);
        private static final Figure TOO_FEW = new Figure(How.FEW, 0);

        static Figure shown(long value) {
            return new Figure(How.SHOWN, value);
        }

        /** A number of households by itself. */
        static Figure count(long households) {
            return few(households) ? TOO_FEW : shown(households);
        }

        static Figure of(Hiding.Arc arc) {
            return !arc.hidden() ? shown(arc.value) : arc.few() ? TOO_FEW : WITHHELD;
        }

        /** Amounts are about few or are not; they are not few themselves. */
        static Figure amount(Hiding.Arc arc) {
            return arc.hidden() ? WITHHELD : shown(arc.value);
        }

        static boolean few(long households) {
            return households > 0 && households < Hiding.FEW;
        }

        public boolean isShown() {
            return how == How.SHOWN;
        }
    }

    /** Cases that were not decided again, and why: no central book, no facts kept, ended by people. */
    public record LeftOut(Figure withoutLaw, Figure withoutFacts, Figure ended) {}

    /** How many are better off, worse off and neither, by money, and by goods where that is equal. */
    public record Changes(Figure households, Figure winners, Figure losers, Figure same) {}

    /** The same on both sides. */
    public record Amounts(Figure against, Figure tried) {}

    /** Of the households that were hit, those that get anything. */
    public record Coverage(
            Figure hit,
            Figure helpedAgainst,
            Figure helpedTried,
            Figure newlyHelped,
            Figure noLongerHelped) {}

    /**
     * What one benefit or fund costs: in đồng, or in base units of goods.
     *
     * @param name of the norm, or {@code STATE}, {@code PROVINCE}, {@code IN_KIND}
     * @param words what people call the norm; null for a fund
     */
    public record Cost(
            String name,
            @Nullable Sentence words,
            String unit,
            Amounts households,
            Amounts amount) {}

    /**
     * Rows that add up.
     *
     * @param withheld nothing of it can be shown without telling of few
     */
    public record Table(boolean withheld, List<Row> rows) {
        static final Table NONE = new Table(true, List.of());
    }

    /**
     * One group, area or commune.
     *
     * @param within the area of a commune; null else
     */
    public record Row(String key, @Nullable String within, Changes changes, Amounts money) {}

    /**
     * Households that are alike as far as is told, ten at least.
     *
     * @param atLeast so many households: 10, 50, 100, 500 or 1,000 and so on
     * @param against and {@code tried}: what one of them gets on average, in whole 100,000 đồng
     */
    public record Kind(Profile profile, long atLeast, long against, long tried) {}

    public Comparison {
        booksAgainst = List.copyOf(booksAgainst);
        booksTried = List.copyOf(booksTried);
        funds = List.copyOf(funds);
        benefits = List.copyOf(benefits);
        most = List.copyOf(most);
    }
}
