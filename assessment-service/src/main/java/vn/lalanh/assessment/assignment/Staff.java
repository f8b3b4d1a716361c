package vn.lalanh.assessment.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lalanh.assessment.assignment.Collaborator.OnDuty;
import vn.lalanh.assessment.casework.Holding;
import vn.lalanh.assessment.casework.Territory;

/** The roster on one day, with what everybody has to do by then. */
public final class Staff {

    private final Collection<OnDuty> roster;
    private final Map<Holding, Long> holdings;
    private final LocalDate day;
    private final Map<String, List<OnDuty>> byCommune;

    /** @param holdings how many cases, of those that have any */
    public Staff(Collection<OnDuty> roster, Map<Holding, Long> holdings, LocalDate day) {
        this.roster = List.copyOf(roster);
        this.holdings = Map.copyOf(holdings);
        this.day = day;
        this.byCommune = new HashMap<>();
        for (OnDuty one : this.roster) {
            one.duty()
                    .communes()
                    .forEach(commune ->
                            byCommune.computeIfAbsent(commune, _ -> new ArrayList<>()).add(one));
        }
    }

    /** Whoever covers this commune, there or not, whatever they take. */
    List<OnDuty> covering(String communeCode) {
        return byCommune.getOrDefault(communeCode, List.of());
    }

    boolean isThere(OnDuty one) {
        return one.isThere(day);
    }

    /** How many cases of this kind somebody has to assess in all communes of its duty. */
    int load(OnDuty one, boolean shielded) {
        return load(one, shielded, _ -> true);
    }

    /** The same, in these communes alone. */
    public int load(OnDuty one, boolean shielded, Predicate<String> communes) {
        return one.duty().communes().stream()
                .filter(communes)
                .map(commune -> new Holding(one.id(), new Territory(commune, shielded)))
                .mapToInt(holding -> Math.toIntExact(holdings.getOrDefault(holding, 0L)))
                .sum();
    }

    private boolean hasRoom(OnDuty one, boolean shielded) {
        return load(one, shielded) < one.duty().capacity(shielded);
    }

    /** All that can be somebody's who is there: whatever else a case says of its assignee counts no more. */
    public Set<Holding> held() {
        return there().flatMap(one -> one.holdings().stream()).collect(Collectors.toSet());
    }

    /** Where somebody who is there has room for one more case. */
    public Set<Territory> open() {
        return there().flatMap(one ->
                        one.holdings().stream()
                                .map(Holding::territory)
                                .filter(territory -> hasRoom(one, territory.shielded())))
                .collect(Collectors.toSet());
    }

    private Stream<OnDuty> there() {
        return roster.stream().filter(this::isThere);
    }
}
