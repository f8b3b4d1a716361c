package vn.lalanh.assessment.casework.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.Shield;
import vn.lalanh.assessment.casework.Sight;
import vn.lalanh.assessment.household.Households;
import vn.lalanh.assessment.household.KnownHousehold.Household;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;

/** Cases as a caller may see them: in its territory, with what the registry has announced by now. */
@Component
class CaseLookup {

    private final Shield shield;
    private final Households households;

    CaseLookup(Shield shield, Households households) {
        this.shield = shield;
        this.households = households;
    }

    /**
     * The case, if the caller may act on it: 404 without one and for one that is not there for the caller, 403 outside the
     * territory.
     *
     * @param ordinary roles of which one is needed for a case without protection, where the address is open to others too
     */
    Current<Case> requireMine(String id, Caller caller, String... ordinary) {
        Current<Case> current = Answers.found(shield.find(id, sight(caller, ordinary)));
        requireMine(current, caller);
        return current;
    }

    static void requireMine(Current<Case> current, Caller caller) {
        if (current.state() instanceof Case.Known known) {
            caller.requireIn(known.dossier().report().communeCode());
        }
    }

    /** Those that are there for the caller, by id, in whatever territory; with one query. */
    Map<String, Current<Case>> all(Collection<String> ids, Caller caller, String... ordinary) {
        return shield.findAll(ids, sight(caller, ordinary));
    }

    /** Which cases there are for the caller. */
    static Sight sight(Caller caller, String... ordinary) {
        return Sight.of(Audited.opaque(caller), caller.roles(), caller.communes(), ordinary);
    }

    /** The same, without any case that is not protected. */
    static Sight protectedOnly(Caller caller) {
        Sight all = sight(caller);
        return new Sight(all.person(), false, all.shielded(), all.communes());
    }

    /** The same within a commune, if one is asked for: 403 outside the territory. */
    static Sight sightIn(@Nullable String commune, Caller caller, String... ordinary) {
        Sight all = sight(caller, ordinary);
        if (commune == null) {
            return all;
        }
        caller.requireIn(commune);
        return all.within(commune);
    }

    CaseView view(Case state) {
        return views(List.of(state)).getFirst();
    }

    /** One query for the households of all of them. */
    List<CaseView> views(List<Case> states) {
        Set<String> ids =
                states.stream()
                        .flatMap(state -> householdOf(state).stream())
                        .collect(Collectors.toSet());
        Map<String, Household> known = households.known(ids);
        return states.stream()
                .map(state ->
                        CaseView.of(state, householdOf(state).map(known::containsKey).orElse(null)))
                .toList();
    }

    private static Optional<String> householdOf(Case state) {
        return state instanceof Case.Known known
                ? Optional.of(known.dossier().report().householdId())
                : Optional.empty();
    }
}
