package vn.lalanh.assessment.supportrequest.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.supportrequest.SupportRequest;
import vn.lalanh.assessment.supportrequest.SupportRequest.Written;
import vn.lalanh.assessment.supportrequest.SupportRequests;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;

@Component
class MongoSupportRequests extends MongoAggregates<SupportRequest> implements SupportRequests {

    private static final Shape<SupportRequest> SHAPE =
            new Shape<>(
                    "support-requests",
                    SupportRequest.class,
                    SupportRequest.Absent::new,
                    MongoSupportRequests::by,
                    List.of(List.of("incident", "place")));

    MongoSupportRequests(MongoPlatform platform) {
        super(platform, SHAPE);
    }

    private static Map<String, ?> by(SupportRequest state) {
        return state instanceof Written request
                ? Map.of(
                        "incident", request.asking().incidentId(),
                        "place", request.asking().place())
                : Map.of();
    }

    @Override
    public List<Current<SupportRequest>> of(
            Collection<String> incidentIds,
            @Nullable Collection<String> places,
            @Nullable String after,
            int limit) {
        List<Bson> filters = new ArrayList<>(List.of(in("by.incident", incidentIds)));
        if (places != null) {
            filters.add(in("by.place", places));
        }
        if (after != null) {
            filters.add(gt("_id", after));
        }
        return where(and(filters), ascending("_id"), 0, limit);
    }
}
