package vn.lalanh.assessment.casework;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.events.PriorityGroup;

/**
 * What people have said of one need. Merging is commutative, associative and idempotent, and the newest by the clock of
 * whoever said it counts, so that the order in which devices come back to the network does not matter.
 *
 * @param all the newest first; the oldest of too many are let go
 */
public record Statements(List<Statement> all) {

    static final Statements NONE = new Statements(List.of());

    /** A household that was reported more often than this is known well enough. */
    private static final int MOST = 10;

    public Statements {
        all = List.copyOf(all);
    }

    /** In documents from before statements were kept there are none. */
    static Statements orNone(@Nullable Statements kept) {
        return Objects.requireNonNullElse(kept, NONE);
    }

    /** With one more; the same where it says nothing new. */
    Statements with(Statement one) {
        Map<String, Statement> byId = new HashMap<>();
        all.forEach(known -> byId.put(known.id(), known));
        byId.merge(one.id(), one, Statement::or);
        return new Statements(
                byId.values().stream()
                        .sorted(
                                Comparator.comparing(Statement::saidAt)
                                        .reversed()
                                        .thenComparing(Statement::id))
                        .limit(MOST)
                        .toList());
    }

    /** Who lives there, by the newest statement that tells it. */
    public Optional<Residents> residents() {
        return all.stream()
                .flatMap(one -> Optional.ofNullable(one.household()).stream())
                .findFirst();
    }

    /** Priority groups by the newest statement that names any. */
    Set<PriorityGroup> groups() {
        return all.stream()
                .map(Statements::groupsOf)
                .filter(groups -> !groups.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<PriorityGroup> groupsOf(Statement one) {
        Residents household = one.household();
        return !one.groups().isEmpty() || household == null ? one.groups() : household.groups();
    }
}
