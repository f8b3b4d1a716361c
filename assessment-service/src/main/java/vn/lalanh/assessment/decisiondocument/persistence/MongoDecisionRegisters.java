package vn.lalanh.assessment.decisiondocument.persistence;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.decisiondocument.DecisionRegister;
import vn.lalanh.assessment.decisiondocument.DecisionRegisters;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;

@Component
class MongoDecisionRegisters extends MongoAggregates<DecisionRegister>
        implements DecisionRegisters {

    private static final Shape<DecisionRegister> SHAPE =
            new Shape<>(
                    "decision-registers",
                    DecisionRegister.class,
                    DecisionRegister.Absent::new,
                    _ -> Map.of(),
                    List.of());

    MongoDecisionRegisters(MongoPlatform platform) {
        super(platform, SHAPE);
    }
}
