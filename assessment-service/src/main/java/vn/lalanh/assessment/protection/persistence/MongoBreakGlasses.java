package vn.lalanh.assessment.protection.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.protection.BreakGlass;
import vn.lalanh.assessment.protection.BreakGlasses;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;

@Component
class MongoBreakGlasses extends MongoAggregates<BreakGlass> implements BreakGlasses {

    private static final Shape<BreakGlass> SHAPE =
            new Shape<>(
                    "breakGlasses",
                    BreakGlass.class,
                    BreakGlass.Whole::new,
                    glass -> Map.of("reviewed", glass instanceof BreakGlass.Reviewed),
                    List.of(List.of("reviewed")));

    MongoBreakGlasses(MongoPlatform platform) {
        super(platform, SHAPE);
    }

    @Override
    public List<Current<BreakGlass>> list(boolean reviewed, @Nullable String after, int limit) {
        Bson filter = eq("by.reviewed", reviewed);
        return where(
                after == null ? filter : and(filter, gt("_id", after)), ascending("_id"), 0, limit);
    }
}
