package vn.lalanh.disbursement.recovery.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.disbursement.recovery.Recoveries;
import vn.lalanh.disbursement.recovery.Recovery;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;

@Component
class MongoRecoveries extends MongoAggregates<Recovery> implements Recoveries {

    private static final Shape<Recovery> SHAPE =
            new Shape<>(
                    "recoveries",
                    Recovery.class,
                    Recovery.Absent::new,
                    MongoRecoveries::by,
                    List.of(List.of("state"), List.of("caseId")));

    MongoRecoveries(MongoPlatform platform) {
        super(platform, SHAPE);
    }

    private static Map<String, ?> by(Recovery recovery) {
        Map<String, Object> by = new HashMap<>();
        by.put("state", recovery.getClass().getSimpleName());
        if (recovery instanceof Recovery.Known known) {
            by.put("caseId", known.claim().caseId());
        }
        return by;
    }

    @Override
    public List<Current<Recovery>> inState(String state, @Nullable String after, int limit) {
        Bson filter = eq("by.state", state);
        return where(
                after == null ? filter : and(filter, gt("_id", after)), ascending("_id"), 0, limit);
    }

    @Override
    public List<Current<Recovery>> ofCase(String caseId) {
        return where(eq("by.caseId", caseId), ascending("_id"), 0, 200);
    }
}
