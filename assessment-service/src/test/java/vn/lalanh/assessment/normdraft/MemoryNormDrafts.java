package vn.lalanh.assessment.normdraft;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;

/** Drafts in memory. */
public class MemoryNormDrafts extends MemoryAggregates<NormDraft> implements NormDrafts {

    public MemoryNormDrafts(MemoryPlatform platform) {
        super(platform, "normDrafts", NormDraft.Absent::new);
    }

    @Override
    public List<Current<NormDraft>> all(@Nullable String after, int limit) {
        return all().filter(draft -> after == null || draft.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public Set<String> promulgated() {
        return all().filter(draft -> draft.state() instanceof NormDraft.Promulgated)
                .map(Current::id)
                .collect(Collectors.toSet());
    }
}
