package vn.lalanh.resources.donor.persistence;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;
import vn.lalanh.resources.donor.Donor;
import vn.lalanh.resources.donor.Donors;

@Component
class MongoDonors extends MongoAggregates<Donor> implements Donors {

    MongoDonors(MongoPlatform platform) {
        super(
                platform,
                new Shape<>("donors", Donor.class, Donor.Absent::new, _ -> Map.of(), List.of()));
    }
}
