package vn.lalanh.assessment.supportrequest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.Counted;
import vn.lalanh.assessment.casework.Counted.Help;
import vn.lalanh.assessment.figures.Figures.Row;
import vn.lalanh.assessment.supportrequest.SupportRequest.Need;

/**
 * How things stand in the place that asks.
 *
 * @param damage cases, houses and persons
 * @param lacking by benefit and unit
 */
public record Situation(Instant at, Row damage, List<Lacking> lacking) {

    /** Cases of which something, or all, has no money or goods yet. */
    private static final Set<String> WAITING =
            Set.of(Case.Approved.class.getSimpleName(), Case.WaitingForFunds.class.getSimpleName());

    /**
     * What was approved of one benefit.
     *
     * @param settled of it paid or handed over
     * @param waiting of it in cases that wait for funds as a whole; what is set aside within such a case already counts with
     *     it, so this is the most that can be lacking
     */
    public record Lacking(String benefit, String unit, long approved, long settled, long waiting) {

        private Lacking and(Lacking other) {
            return new Lacking(
                    benefit,
                    unit,
                    Math.addExact(approved, other.approved),
                    Math.addExact(settled, other.settled),
                    Math.addExact(waiting, other.waiting));
        }
    }

    public Situation {
        lacking = List.copyOf(lacking);
    }

    /** All that waits. */
    List<Need> needs() {
        return lacking.stream()
                .filter(one -> one.waiting() > 0)
                .map(one -> new Need(one.benefit(), one.unit(), one.waiting()))
                .toList();
    }

    /**
     * Adds up the cases that are counted. Protected ones are not: their benefits would tell what they are about. What they lack
     * is asked for by naming needs.
     */
    static Situation of(Instant at, Row damage, Map<Counted, Long> counted) {
        SortedMap<String, Lacking> lacking = new TreeMap<>();
        counted.forEach((alike, count) -> {
            if (alike.communeCode() == null) {
                return;
            }
            boolean waits = WAITING.contains(alike.state());
            for (Help help : alike.help()) {
                long approved = Math.multiplyExact(help.approved(), count);
                long settled = Math.multiplyExact(help.settled(), count);
                lacking.merge(
                        help.benefit() + " " + help.unit(),
                        new Lacking(
                                help.benefit(),
                                help.unit(),
                                approved,
                                settled,
                                waits ? Math.max(0, approved - settled) : 0),
                        Lacking::and);
            }
        });
        return new Situation(at, damage, new ArrayList<>(lacking.values()));
    }
}
