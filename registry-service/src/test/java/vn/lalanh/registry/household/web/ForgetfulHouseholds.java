package vn.lalanh.registry.household.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.registry.household.Household;
import vn.lalanh.registry.household.Households;

/** Decides and keeps nothing; watches how far a file has been read at each change. */
final class ForgetfulHouseholds implements Households {

    private final EndlessFile file;
    private int largestChange;
    private int mostLines;
    private int linesBefore;

    ForgetfulHouseholds(EndlessFile file) {
        this.file = file;
    }

    int largestChange() {
        return largestChange;
    }

    int mostLinesBetweenChanges() {
        return mostLines;
    }

    @Override
    public <C, E> List<Outcome<Household, E>> change(
            List<Addressed<C>> commands,
            Decide<Household, C, E> decide,
            Evolve<Household, E> evolve,
            Announce<Household, E> announce) {
        largestChange = Math.max(largestChange, commands.size());
        mostLines = Math.max(mostLines, file.taken() - linesBefore);
        linesBefore = file.taken();
        return commands.stream()
                .map(c -> {
                    Household absent = new Household.Absent(c.id());
                    return new Outcome<Household, E>(
                            c.id(), decide.decide(absent, c.command()), absent, 1, null);
                })
                .toList();
    }

    @Override
    public Optional<Current<Household>> find(String id) {
        return Optional.empty();
    }

    @Override
    public Map<String, Current<Household>> findAll(Collection<String> ids) {
        return Map.of();
    }

    @Override
    public List<Current<Household>> matching(Search search, @Nullable String after, int limit) {
        return List.of();
    }
}
