package vn.lalanh.registry.household;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.registry.household.Household.Registered;

/** The port's second implementation. */
public final class MemoryHouseholds extends MemoryAggregates<Household> implements Households {

    public MemoryHouseholds(MemoryPlatform platform) {
        super(platform, "households", Household.Absent::new);
    }

    @Override
    public List<Current<Household>> matching(Search search, @Nullable String after, int limit) {
        return all().filter(current -> matches((Registered) current.state(), search))
                .filter(current -> after == null || current.id().compareTo(after) > 0)
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .limit(limit)
                .toList();
    }

    private static boolean matches(Registered s, Search search) {
        List<String> words =
                s.members().stream()
                        .flatMap(m -> FoldedWords.of(m.person().name()).stream())
                        .toList();
        Stream<PriorityGroup> groups =
                Stream.concat(
                        s.situation().priorityGroups().stream(),
                        s.members().stream().flatMap(m -> m.person().priorityGroups().stream()));
        return s.situation().communeCode().equals(search.communeCode())
                && search.nameWords().stream()
                        .allMatch(word -> words.stream().anyMatch(w -> w.startsWith(word)))
                && (search.group() == null || groups.anyMatch(search.group()::equals));
    }
}
