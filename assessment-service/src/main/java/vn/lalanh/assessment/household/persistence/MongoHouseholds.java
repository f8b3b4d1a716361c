package vn.lalanh.assessment.household.persistence;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.household.Households;
import vn.lalanh.assessment.household.KnownHousehold;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;

@Component
class MongoHouseholds extends MongoAggregates<KnownHousehold> implements Households {

    private static final Shape<KnownHousehold> SHAPE =
            new Shape<>(
                    "households",
                    KnownHousehold.class,
                    KnownHousehold.Absent::new,
                    _ -> Map.of(),
                    List.of());

    MongoHouseholds(MongoPlatform platform) {
        super(platform, SHAPE);
    }
}
