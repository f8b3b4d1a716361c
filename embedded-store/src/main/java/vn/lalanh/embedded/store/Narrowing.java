package vn.lalanh.embedded.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the index that leaves the fewest documents to look at. The matcher then sees each of them. */
final class Narrowing {

    private Narrowing() {}

    /** The positions of the documents that are left; null if no index helps. */
    static @Nullable Collection<Object> of(Document query, List<Index<Object>> indexes) {
        Map<String, Collection<Object>> demanded = DemandedValues.of(query);
        List<Collection<Object>> best = null;
        for (Index<Object> index : indexes) {
            List<Collection<Object>> candidates = ((FieldIndex) index).candidates(demanded);
            if (candidates != null && (best == null || size(candidates) < size(best))) {
                best = candidates;
            }
        }
        return best == null ? null : united(best);
    }

    private static long size(List<Collection<Object>> candidates) {
        return candidates.stream().mapToLong(Collection::size).sum();
    }

    private static Collection<Object> united(List<Collection<Object>> candidates) {
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        Set<Object> positions = new LinkedHashSet<>();
        candidates.forEach(positions::addAll);
        return positions;
    }
}
