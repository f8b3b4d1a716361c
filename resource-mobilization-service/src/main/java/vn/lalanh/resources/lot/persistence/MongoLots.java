package vn.lalanh.resources.lot.persistence;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;
import vn.lalanh.resources.lot.Lot;
import vn.lalanh.resources.lot.Lots;

@Component
class MongoLots extends MongoAggregates<Lot> implements Lots {

    private static final int MOST_AT_ONCE = 5_000;

    private static final Shape<Lot> SHAPE =
            new Shape<>(
                    "lots",
                    Lot.class,
                    Lot.Absent::new,
                    MongoLots::by,
                    List.of(List.of("available"), List.of("family")));

    MongoLots(MongoPlatform platform) {
        super(platform, SHAPE);
    }

    private static Map<String, ?> by(Lot lot) {
        return switch (lot) {
            case Lot.Absent _ -> Map.of();
            case Lot.Open s ->
                    Map.of(
                            "family", s.key().family(),
                            "tranche", s.key().tranche(),
                            "code", s.key().resource().code(),
                            "unit", s.key().resource().unitName(),
                            "available", s.available() > 0,
                            "givenUnits", s.given(),
                            "availableUnits", s.available(),
                            "reservedUnits", s.reserved(),
                            "paidUnits", s.paid());
        };
    }

    @Override
    public List<Available> available() {
        List<Available> available = new ArrayList<>();
        documents()
                .find(eq("by.available", true))
                .projection(include("version", "by.availableUnits"))
                .limit(MOST_AT_ONCE)
                .forEach(lot ->
                        available.add(
                                new Available(
                                        lot.getString("_id"),
                                        number(lot, "version"),
                                        number(lot.get("by", Document.class), "availableUnits"))));
        return available;
    }

    @Override
    public int latestTranche(String family) {
        return where(eq("by.family", family), descending("by.tranche"), 0, 1).stream()
                .map(Current::state)
                .filter(Lot.Open.class::isInstance)
                .mapToInt(lot -> ((Lot.Open) lot).key().tranche())
                .findFirst()
                .orElse(0);
    }

    @Override
    public List<Sum> sums() {
        var byResource =
                group(
                        new Document("code", "$by.code").append("unit", "$by.unit"),
                        sum("given", "$by.givenUnits"),
                        sum("available", "$by.availableUnits"),
                        sum("reserved", "$by.reservedUnits"),
                        sum("paid", "$by.paidUnits"));
        List<Sum> sums = new ArrayList<>();
        for (Document one : documents().aggregate(List.of(byResource))) {
            Document resource = one.get("_id", Document.class);
            sums.add(
                    new Sum(
                            resource.getString("code"),
                            resource.getString("unit"),
                            number(one, "given"),
                            number(one, "available"),
                            number(one, "reserved"),
                            number(one, "paid")));
        }
        return sums;
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }
}
