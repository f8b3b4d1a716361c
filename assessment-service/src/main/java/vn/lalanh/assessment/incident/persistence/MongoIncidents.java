package vn.lalanh.assessment.incident.persistence;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incidents;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;

@Component
class MongoIncidents extends MongoAggregates<Incident> implements Incidents {

    private static final Shape<Incident> SHAPE =
            new Shape<>(
                    "incidents",
                    Incident.class,
                    Incident.Absent::new,
                    incident -> Map.of("state", incident.getClass().getSimpleName()),
                    List.of(List.of("state")));

    MongoIncidents(MongoPlatform platform) {
        super(platform, SHAPE);
    }

    @Override
    public List<Current<Incident>> all(@Nullable String after, int limit) {
        return where(after == null ? empty() : gt("_id", after), ascending("_id"), 0, limit);
    }

    @Override
    public List<Incident.Merging> merging(int limit) {
        String merging = Incident.Merging.class.getSimpleName();
        return where(eq("by.state", merging), ascending("_id"), 0, limit).stream()
                .map(Current::state)
                .filter(Incident.Merging.class::isInstance)
                .map(Incident.Merging.class::cast)
                .toList();
    }
}
