package vn.lalanh.assessment.timeline.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.timeline.Timeline;
import vn.lalanh.assessment.timeline.Timelines;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;

@Component
class MongoTimelines extends MongoAggregates<Timeline> implements Timelines {

    private static final Shape<Timeline> SHAPE =
            new Shape<>(
                    "timelines",
                    Timeline.class,
                    Timeline.Empty::new,
                    timeline ->
                            Map.of(
                                    "gaps",
                                    timeline instanceof Timeline.Kept kept
                                            && !kept.gaps().isEmpty()),
                    List.of(List.of("gaps")));

    MongoTimelines(MongoPlatform platform) {
        super(platform, SHAPE);
    }

    @Override
    public List<Current<Timeline>> withGaps(@Nullable String after, int limit) {
        Bson gaps = eq("by.gaps", true);
        return where(
                after == null ? gaps : and(gaps, gt("_id", after)), ascending("_id"), 0, limit);
    }
}
