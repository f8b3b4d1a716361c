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
import vn.lalanh.assessment.casework.Cases;
import vn.lalanh.assessment.household.Households;
import vn.lalanh.assessment.household.KnownHousehold.Household;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;

/** Cases as a caller may see them: in its territory, with what the registry has announced by now. */
@Component
class CaseLookup {

    private final Cases cases;
    private final Households households;

    CaseLookup(Cases cases, Households households) {
        this.cases = cases;
        this.households = households;
    }

    /** The case, if the caller may act on it: 404 without one, 403 outside the territory. */
    Current<Case> requireMine(String id, Caller caller) {
        Current<Case> current = Answers.found(cases.find(id));
        requireMine(current, caller);
        return current;
    }

    static void requireMine(Current<Case> current, Caller caller) {
        if (current.state() instanceof Case.Known known) {
            caller.requireIn(known.dossier().report().communeCode());
        }
    }

    /** Those that exist, by id, in whatever territory; with one query. */
    Map<String, Current<Case>> all(Collection<String> ids) {
        return cases.findAll(ids);
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

    /** Null for any. */
    static @Nullable Collection<String> communesOf(Caller caller, @Nullable String asked) {
        if (asked != null) {
            caller.requireIn(asked);
            return List.of(asked);
        }
        return caller.mayActIn("*") ? null : caller.communes();
    }

    private static Optional<String> householdOf(Case state) {
        return state instanceof Case.Known known
                ? Optional.of(known.dossier().report().householdId())
                : Optional.empty();
    }
}
