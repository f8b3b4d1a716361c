package vn.lalanh.assessment.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.norm.Sentence;

/**
 * What has been counted so far: sums only, whatever the number of households. Each thread has its own; in the end they are
 * added up. What stands here is exact and is never shown, see {@link Publishing}.
 */
final class Tally {

    /** Protected ones are told of by themselves: in no place and no group. */
    static final String PROTECTED = "PROTECTED";

    final Sum total = new Sum();
    final Map<String, Sum> groups = new TreeMap<>();
    final Map<Place, Sum> places = new TreeMap<>();
    final Map<Content, Cost> benefits = new TreeMap<>();
    final Map<Content, Cost> funds = new TreeMap<>();
    final Map<Profile, Sum> profiles = new HashMap<>();
    final Set<String> booksAgainst = new TreeSet<>();
    final Set<String> booksTried = new TreeSet<>();
    final Map<String, Sentence> names = new TreeMap<>();
    long newlyHelped;
    long noLongerHelped;
    long helpedByBoth;
    long withoutLaw;
    long withoutFacts;
    long ended;

    /**
     * Where a household lives.
     *
     * @param area name of an {@link Area}, or {@link #PROTECTED}
     * @param commune null with {@link #PROTECTED}
     */
    record Place(String area, @Nullable String commune) implements Comparable<Place> {
        static Place of(Sample sample) {
            return sample.communeCode() == null
                    ? new Place(PROTECTED, null)
                    : new Place(sample.area().name(), sample.communeCode());
        }

        @Override
        public int compareTo(Place other) {
            return (area + "|" + commune).compareTo(other.area + "|" + other.commune);
        }
    }

    /**
     * What is given, by a benefit or a fund.
     *
     * @param unit {@code VND} or a code of goods
     */
    record Content(String name, String unit) implements Comparable<Content> {
        @Override
        public int compareTo(Content other) {
            return (name + "|" + unit).compareTo(other.name + "|" + other.unit);
        }
    }

    /** Households of one kind. */
    static final class Sum {
        long households;
        long up;
        long down;
        long moneyChanged;
        long paidAgainst;
        long paidTried;
        long against;
        long tried;

        void add(Given before, Given after) {
            households++;
            int change = after.comparedTo(before);
            up += change > 0 ? 1 : 0;
            down += change < 0 ? 1 : 0;
            moneyChanged += before.money() == after.money() ? 0 : 1;
            paidAgainst += before.money() > 0 ? 1 : 0;
            paidTried += after.money() > 0 ? 1 : 0;
            against = Math.addExact(against, before.money());
            tried = Math.addExact(tried, after.money());
        }

        Sum and(Sum other) {
            households += other.households;
            up += other.up;
            down += other.down;
            moneyChanged += other.moneyChanged;
            paidAgainst += other.paidAgainst;
            paidTried += other.paidTried;
            against = Math.addExact(against, other.against);
            tried = Math.addExact(tried, other.tried);
            return this;
        }

        long same() {
            return households - up - down;
        }
    }

    /** What something costs on both sides, and how many households have it. */
    static final class Cost {
        long householdsAgainst;
        long householdsTried;
        long changed;
        long against;
        long tried;

        void add(long before, long after) {
            householdsAgainst += before > 0 ? 1 : 0;
            householdsTried += after > 0 ? 1 : 0;
            changed += before == after ? 0 : 1;
            against = Math.addExact(against, before);
            tried = Math.addExact(tried, after);
        }

        Cost and(Cost other) {
            householdsAgainst += other.householdsAgainst;
            householdsTried += other.householdsTried;
            changed += other.changed;
            against = Math.addExact(against, other.against);
            tried = Math.addExact(tried, other.tried);
            return this;
        }
    }

    void add(Sample sample, boolean shielded, Given before, Given after) {
        boolean named = !shielded && sample.communeCode() != null;
        total.add(before, after);
        sum(groups, named ? PriorityOrder.of(sample.facts().findings().household()) : PROTECTED)
                .add(before, after);
        sum(places, named ? Place.of(sample) : new Place(PROTECTED, null)).add(before, after);
        if (named && after.comparedTo(before) != 0) {
            sum(profiles, Profile.of(sample.facts().findings())).add(before, after);
        }
        costs(benefits, before.benefits(), after.benefits());
        costs(funds, before.funds(), after.funds());
        helpedByBoth += before.anything() && after.anything() ? 1 : 0;
        newlyHelped += !before.anything() && after.anything() ? 1 : 0;
        noLongerHelped += before.anything() && !after.anything() ? 1 : 0;
    }

    private static <K> Sum sum(Map<K, Sum> of, K key) {
        return of.computeIfAbsent(key, _ -> new Sum());
    }

    private static void costs(
            Map<Content, Cost> of, Map<Content, Long> before, Map<Content, Long> after) {
        before.forEach((content, value) ->
                of.computeIfAbsent(content, _ -> new Cost())
                        .add(value, after.getOrDefault(content, 0L)));
        after.forEach((content, value) -> {
            if (!before.containsKey(content)) {
                of.computeIfAbsent(content, _ -> new Cost()).add(0, value);
            }
        });
    }

    /** Adds another one's; that one is not to be used any more. */
    void and(Tally other) {
        var _ = total.and(other.total);
        other.groups.forEach((key, sum) -> groups.merge(key, sum, Sum::and));
        other.places.forEach((key, sum) -> places.merge(key, sum, Sum::and));
        other.profiles.forEach((key, sum) -> profiles.merge(key, sum, Sum::and));
        other.benefits.forEach((key, cost) -> benefits.merge(key, cost, Cost::and));
        other.funds.forEach((key, cost) -> funds.merge(key, cost, Cost::and));
        booksAgainst.addAll(other.booksAgainst);
        booksTried.addAll(other.booksTried);
        names.putAll(other.names);
        newlyHelped += other.newlyHelped;
        noLongerHelped += other.noLongerHelped;
        helpedByBoth += other.helpedByBoth;
        withoutLaw += other.withoutLaw;
        withoutFacts += other.withoutFacts;
        ended += other.ended;
    }
}
