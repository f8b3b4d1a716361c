package vn.lalanh.assessment.assignment.persistence;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.assignment.Lead;
import vn.lalanh.assessment.assignment.Leads;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;

@Component
class MongoLeads extends MongoAggregates<Lead> implements Leads {

    private static final Shape<Lead> SHAPE =
            new Shape<>("leads", Lead.class, Lead.Absent::new, _ -> Map.of(), List.of());

    MongoLeads(MongoPlatform platform) {
        super(platform, SHAPE);
    }
}
