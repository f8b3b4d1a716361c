package vn.lalanh.assessment.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.lalanh.assessment.casework.Counted;
import vn.lalanh.assessment.casework.Counted.Damage;
import vn.lalanh.assessment.casework.Counted.Help;
import vn.lalanh.assessment.incident.Incident.Happening;

/**
 * The figures of an incident at a moment.
 *
 * @param province all cases; protected ones included where the incident reaches many communes
 * @param communes those with cases, by code, without protected cases
 */
public record Figures(Instant at, Row province, SortedMap<String, Row> communes) {

    /** As many as hide in which of them something is; a setting of ours. */
    private static final int MANY_COMMUNES = 10;

    public Figures {
        communes = Collections.unmodifiableSortedMap(new TreeMap<>(communes));
    }

    /**
     * What is counted for one place. Persons are those that assessments found; one who stands in two cases counts twice.
     *
     * @param open somebody must still do something for them
     * @param states how many cases, by state
     * @param houses how many, by damage; only of assessed cases
     * @param help by benefit
     */
    public record Row(
            long cases,
            long open,
            SortedMap<String, Long> states,
            Map<Damage, Long> houses,
            long injured,
            long deadOrMissing,
            long hungry,
            List<Help> help) {

        public static final Row NONE = new Row(0, 0, new TreeMap<>(), Map.of(), 0, 0, 0, List.of());

        public Row {
            states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
            houses = Map.copyOf(houses);
            help = List.copyOf(help);
        }

        public long houses(Damage damage) {
            return houses.getOrDefault(damage, 0L);
        }

        /** No damage to persons or houses and nobody hungry: a report of it is allowed, and says so. */
        public boolean nothingFound() {
            return houses(Damage.PARTIAL) == 0
                    && houses(Damage.HEAVY) == 0
                    && houses(Damage.TOTAL) == 0
                    && injured == 0
                    && deadOrMissing == 0
                    && hungry == 0;
        }
    }

    /** Of a commune without cases: nothing. */
    public Row of(String communeCode) {
        return communes.getOrDefault(communeCode, Row.NONE);
    }

    /**
     * Adds up what may be told. The province's figures less those of its communes are the protected cases: of an incident in a few
     * communes that would tell where they are, so there they count nowhere.
     */
    static Figures of(Map<Counted, Long> counted, Happening what, Instant at) {
        boolean wide = what.reachesAll() || what.communeCodes().size() >= MANY_COMMUNES;
        if (wide) {
            return of(counted, at);
        }
        Map<Counted, Long> ordinary = new HashMap<>(counted);
        ordinary.keySet().removeIf(alike -> alike.communeCode() == null);
        return of(ordinary, at);
    }

    /** Adds up. */
    static Figures of(Map<Counted, Long> counted, Instant at) {
        Sum province = new Sum();
        Map<String, Sum> communes = new HashMap<>();
        counted.forEach((alike, count) -> {
            province.add(alike, count);
            String commune = alike.communeCode();
            if (commune != null) {
                communes.computeIfAbsent(commune, _ -> new Sum()).add(alike, count);
            }
        });
        SortedMap<String, Row> rows = new TreeMap<>();
        communes.forEach((code, sum) -> rows.put(code, sum.row()));
        return new Figures(at, province.row(), rows);
    }

    private static final class Sum {

        private long cases;
        private long open;
        private final SortedMap<String, Long> states = new TreeMap<>();
        private final Map<Damage, Long> houses = new EnumMap<>(Damage.class);
        private long injured;
        private long deadOrMissing;
        private long hungry;
        private final SortedMap<String, Help> help = new TreeMap<>();

        void add(Counted alike, long count) {
            cases += count;
            open += alike.open() ? count : 0;
            states.merge(alike.state(), count, Long::sum);
            Damage damage = alike.damage();
            if (damage != null) {
                houses.merge(damage, count, Long::sum);
            }
            injured += count * alike.injured();
            deadOrMissing += count * alike.deadOrMissing();
            hungry += count * alike.hungry();
            for (Help one : alike.help()) {
                help.merge(
                        one.benefit() + " " + one.unit(),
                        new Help(
                                one.benefit(),
                                one.unit(),
                                Math.multiplyExact(one.approved(), count),
                                Math.multiplyExact(one.settled(), count)),
                        Sum::both);
            }
        }

        private static Help both(Help one, Help other) {
            return new Help(
                    one.benefit(),
                    one.unit(),
                    Math.addExact(one.approved(), other.approved()),
                    Math.addExact(one.settled(), other.settled()));
        }

        Row row() {
            return new Row(
                    cases,
                    open,
                    states,
                    houses,
                    injured,
                    deadOrMissing,
                    hungry,
                    new ArrayList<>(help.values()));
        }
    }
}
