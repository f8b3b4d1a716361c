package vn.lalanh.assessment.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.protection.BreakGlassService;
import vn.lalanh.platform.aggregate.Current;

/** Finds cases by id as they are there for somebody. Whatever answers about single cases asks it, never the store itself. */
@Service
public class Shield {

    private final Cases cases;
    private final BreakGlassService glass;

    Shield(Cases cases, BreakGlassService glass) {
        this.cases = cases;
        this.glass = glass;
    }

    /**
     * Empty for an unknown case, and for one that is not there for the viewer; with the same two look-ups, so that neither takes
     * longer. A case whose glass the viewer has broken is there, in its territory.
     */
    public Optional<Current<Case>> find(String id, Sight sight) {
        Optional<Current<Case>> found = cases.find(id);
        boolean plain = found.filter(one -> !Sight.isShielded(one.state())).isPresent();
        boolean opened = !plain && !sight.shielded() && glass.isOpen(id, sight.person());
        Sight now = opened ? sight.opened() : sight;
        return found.filter(one -> now.shows(one.state()));
    }

    /** Those that are there, by id, with one query; who has broken a glass sees that case alone and no list with it. */
    public Map<String, Current<Case>> findAll(Collection<String> ids, Sight sight) {
        Map<String, Current<Case>> there = new HashMap<>(cases.findAll(ids));
        there.values().removeIf(found -> !sight.shows(found.state()));
        return there;
    }

    /** Those of the ids that name a case which exists and is not there for the viewer; with one query. */
    public Set<String> hidden(Collection<String> ids, Sight sight) {
        return cases.findAll(ids).values().stream()
                .filter(found -> !sight.shows(found.state()))
                .map(Current::id)
                .collect(Collectors.toSet());
    }

    /** Whether a case of this id exists and is not there for the viewer. */
    public boolean hides(String id, Sight sight) {
        return !hidden(List.of(id), sight).isEmpty();
    }
}
