package vn.lalanh.assessment.simulation.persistence;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.simulation.Simulation;
import vn.lalanh.assessment.simulation.Simulations;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;

@Component
class MongoSimulations extends MongoAggregates<Simulation> implements Simulations {

    private static final Shape<Simulation> SHAPE =
            new Shape<>(
                    "simulations",
                    Simulation.class,
                    Simulation.Absent::new,
                    simulation -> Map.of("state", simulation.getClass().getSimpleName()),
                    List.of(List.of("state")));

    private static final List<String> OPEN =
            List.of(
                    Simulation.Waiting.class.getSimpleName(),
                    Simulation.Running.class.getSimpleName());

    MongoSimulations(MongoPlatform platform) {
        super(platform, SHAPE);
    }

    @Override
    public List<Current<Simulation>> list(@Nullable String after, int limit) {
        return where(after == null ? empty() : gt("_id", after), ascending("_id"), 0, limit);
    }

    @Override
    public List<Current<Simulation>> open(int limit) {
        return where(in("by.state", OPEN), ascending("_id"), 0, limit);
    }
}
