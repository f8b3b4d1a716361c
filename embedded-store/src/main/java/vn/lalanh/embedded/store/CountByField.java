package vn.lalanh.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The question how many documents there are for each value of a field, which MongoDB answers from an index without a look at
 * the documents.
 *
 * @param field that is grouped by
 * @param name of the count in the answer
 */
record CountByField(String field, String name) {

    /** Null if these stages, after the match, ask for anything else. */
    static @Nullable CountByField of(List<Document> stages) {
        if (stages.size() != 1
                || stages.getFirst().size() != 1
                || !(stages.getFirst().get("$group") instanceof Document group)
                || group.size() != 2
                || !(group.get("_id") instanceof String path)
                || !path.matches("\\$[^$].*")) {
            return null;
        }
        for (Entry<String, Object> entry : group.entrySet()) {
            if (entry.getValue() instanceof Document sum && isCount(sum)) {
                return new CountByField(path.substring(1), entry.getKey());
            }
        }
        return null;
    }

    private static boolean isCount(Document accumulator) {
        return accumulator.size() == 1
                && accumulator.get("$sum") instanceof Integer one
                && one == 1;
    }

    List<Document> answer(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Document("_id", entry.getKey()).append(name, entry.getValue()))
                .toList();
    }
}
