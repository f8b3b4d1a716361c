package vn.lalanh.assessment.evidence.persistence;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.evidence.Evidence;
import vn.lalanh.assessment.evidence.Evidences;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;

@Component
class MongoEvidences extends MongoAggregates<Evidence> implements Evidences {

    private static final Shape<Evidence> SHAPE =
            new Shape<>("evidence", Evidence.class, Evidence.None::new, _ -> Map.of(), List.of());

    MongoEvidences(MongoPlatform platform) {
        super(platform, SHAPE);
    }
}
