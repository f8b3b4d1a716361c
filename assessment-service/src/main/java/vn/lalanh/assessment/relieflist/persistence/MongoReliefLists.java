package vn.lalanh.assessment.relieflist.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.relieflist.ReliefList;
import vn.lalanh.assessment.relieflist.ReliefList.Listed;
import vn.lalanh.assessment.relieflist.ReliefLists;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;

@Component
class MongoReliefLists extends MongoAggregates<ReliefList> implements ReliefLists {

    /** More lists than a commune has villages. */
    private static final int MOST_IN_A_PLACE = 1_000;

    private static final Shape<ReliefList> SHAPE =
            new Shape<>(
                    "reliefLists",
                    ReliefList.class,
                    ReliefList.Absent::new,
                    MongoReliefLists::by,
                    List.of(List.of("state"), List.of("incident"), List.of("place")));

    MongoReliefLists(MongoPlatform platform) {
        super(platform, SHAPE);
    }

    private static Map<String, ?> by(ReliefList state) {
        Map<String, Object> by = new HashMap<>();
        by.put("state", state.getClass().getSimpleName());
        if (state instanceof Listed listed) {
            by.put("incident", listed.sheet().heading().incidentId());
            by.put("commune", listed.sheet().heading().communeCode());
            if (listed.underway()) {
                by.put("place", listed.sheet().heading().place());
            }
        }
        return by;
    }

    @Override
    public List<Current<ReliefList>> ofIncidents(
            Collection<String> incidentIds,
            @Nullable String state,
            @Nullable Collection<String> communes,
            @Nullable String after,
            int limit) {
        Bson filter =
                and(
                        in("by.incident", incidentIds),
                        state == null ? empty() : eq("by.state", state),
                        communes == null ? empty() : in("by.commune", communes),
                        after == null ? empty() : gt("_id", after));
        return where(filter, ascending("_id"), 0, limit);
    }

    @Override
    public List<Listed> underwayIn(Collection<String> places) {
        return where(in("by.place", places), ascending("_id"), 0, MOST_IN_A_PLACE).stream()
                .map(Current::state)
                .filter(Listed.class::isInstance)
                .map(Listed.class::cast)
                .toList();
    }

    @Override
    public List<Current<ReliefList>> approved(int limit) {
        String approved = ReliefList.Approved.class.getSimpleName();
        return where(eq("by.state", approved), ascending("_id"), 0, limit);
    }
}
