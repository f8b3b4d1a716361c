package vn.lalanh.resources.donorinput.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;
import vn.lalanh.resources.donorinput.DonorInput;
import vn.lalanh.resources.donorinput.DonorInputs;

@Component
class MongoDonorInputs extends MongoAggregates<DonorInput> implements DonorInputs {

    private static final Shape<DonorInput> SHAPE =
            new Shape<>(
                    "donorInputs",
                    DonorInput.class,
                    DonorInput.Absent::new,
                    input ->
                            Map.of(
                                    "state",
                                    input.getClass().getSimpleName(),
                                    "toYield",
                                    input instanceof DonorInput.Recorded s && !s.yielded()),
                    List.of(List.of("toYield")));

    MongoDonorInputs(MongoPlatform platform) {
        super(platform, SHAPE);
    }

    @Override
    public List<Current<DonorInput>> toYield(int limit) {
        return where(eq("by.toYield", true), ascending("_id"), 0, limit);
    }
}
