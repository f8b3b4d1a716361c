package vn.lalanh.assessment.assignment.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.assignment.Collaborator;
import vn.lalanh.assessment.assignment.Collaborator.OnDuty;
import vn.lalanh.assessment.assignment.Roster;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;

@Component
class MongoRoster extends MongoAggregates<Collaborator> implements Roster {

    /** More than a province has collaborators. */
    private static final int MOST = 20_000;

    private static final String ON_DUTY = OnDuty.class.getSimpleName();

    private static final Shape<Collaborator> SHAPE =
            new Shape<>(
                    "collaborators",
                    Collaborator.class,
                    Collaborator.Absent::new,
                    MongoRoster::by,
                    List.of(List.of("state"), List.of("communes")));

    MongoRoster(MongoPlatform platform) {
        super(platform, SHAPE);
    }

    private static Map<String, ?> by(Collaborator state) {
        String name = state.getClass().getSimpleName();
        return state instanceof OnDuty one
                ? Map.of("state", name, "communes", one.duty().communes())
                : Map.of("state", name);
    }

    @Override
    public List<OnDuty> onDuty() {
        return where(eq("by.state", ON_DUTY), ascending("_id"), 0, MOST).stream()
                .map(Current::state)
                .filter(OnDuty.class::isInstance)
                .map(OnDuty.class::cast)
                .toList();
    }

    @Override
    public List<Current<Collaborator>> list(
            @Nullable Collection<String> communes, @Nullable String after, int limit) {
        Bson filter =
                and(
                        communes == null ? empty() : in("by.communes", communes),
                        eq("by.state", ON_DUTY),
                        after == null ? empty() : gt("_id", after));
        return where(filter, ascending("_id"), 0, limit);
    }
}
