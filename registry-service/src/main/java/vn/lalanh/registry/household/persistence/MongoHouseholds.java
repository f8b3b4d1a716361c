package vn.lalanh.registry.household.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;
import vn.lalanh.registry.household.FoldedWords;
import vn.lalanh.registry.household.Household;
import vn.lalanh.registry.household.Households;

@Component
class MongoHouseholds extends MongoAggregates<Household> implements Households {

    private static final String NO_GROUP = "NONE";

    private static final Shape<Household> SHAPE =
            new Shape<>(
                    "households",
                    Household.class,
                    Household.Absent::new,
                    MongoHouseholds::by,
                    List.of(List.of("commune", "words"), List.of("commune", "groups")));

    MongoHouseholds(MongoPlatform platform) {
        super(platform, SHAPE);
    }

    private static Map<String, ?> by(Household household) {
        Map<String, Object> by = new HashMap<>();
        if (household instanceof Household.Registered s) {
            by.put("commune", s.situation().communeCode());
            by.put(
                    "words",
                    s.members().stream()
                            .flatMap(member -> FoldedWords.of(member.person().name()).stream())
                            .distinct()
                            .toList());
            by.put("groups", groups(s));
        }
        return by;
    }

    /** Never empty: the embedded store's index on several fields loses a document with an empty list in one of them. */
    private static List<String> groups(Household.Registered s) {
        List<String> groups =
                Stream.concat(
                                s.situation().priorityGroups().stream(),
                                s.members().stream()
                                        .flatMap(m -> m.person().priorityGroups().stream()))
                        .distinct()
                        .map(Enum::name)
                        .toList();
        return groups.isEmpty() ? List.of(NO_GROUP) : groups;
    }

    @Override
    public List<Current<Household>> matching(Search search, @Nullable String after, int limit) {
        List<Bson> all = new ArrayList<>();
        all.add(eq("by.commune", search.communeCode()));
        // folded words are letters and digits: nothing in them is special in a pattern
        search.nameWords().forEach(word -> all.add(regex("by.words", "^" + word)));
        if (search.group() != null) {
            all.add(eq("by.groups", search.group().name()));
        }
        if (after != null) {
            all.add(gt("_id", after));
        }
        return where(and(all), ascending("_id"), 0, limit);
    }
}
