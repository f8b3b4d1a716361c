package vn.lalanh.resources.contribution.persistence;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;
import vn.lalanh.resources.contribution.Contribution;
import vn.lalanh.resources.contribution.Contributions;

@Component
class MongoContributions extends MongoAggregates<Contribution> implements Contributions {

    private static final Shape<Contribution> SHAPE =
            new Shape<>(
                    "contributions",
                    Contribution.class,
                    Contribution.Absent::new,
                    MongoContributions::by,
                    List.of(List.of("toPlace")));

    MongoContributions(MongoPlatform platform) {
        super(platform, SHAPE);
    }

    private static Map<String, ?> by(Contribution contribution) {
        return switch (contribution) {
            case Contribution.Absent _ -> Map.of();
            case Contribution.Recorded s -> by(s, 0, s.gift().units());
            case Contribution.Received s -> by(s, s.gift().units(), 0);
        };
    }

    private static Map<String, ?> by(Contribution.Known s, long received, long onTheWay) {
        return Map.of(
                "toPlace",
                s instanceof Contribution.Recorded,
                "code",
                s.gift().resource().code(),
                "unit",
                s.gift().resource().unitName(),
                "received",
                received,
                "onTheWay",
                onTheWay);
    }

    @Override
    public List<Current<Contribution>> toPlace(int limit) {
        return where(eq("by.toPlace", true), ascending("_id"), 0, limit);
    }

    @Override
    public List<Sum> sums() {
        var byResource =
                group(
                        new Document("code", "$by.code").append("unit", "$by.unit"),
                        sum("received", "$by.received"),
                        sum("onTheWay", "$by.onTheWay"));
        List<Sum> sums = new ArrayList<>();
        for (Document one : documents().aggregate(List.of(byResource))) {
            Document resource = one.get("_id", Document.class);
            sums.add(
                    new Sum(
                            resource.getString("code"),
                            resource.getString("unit"),
                            one.get("received", Number.class).longValue(),
                            one.get("onTheWay", Number.class).longValue()));
        }
        return sums;
    }
}
