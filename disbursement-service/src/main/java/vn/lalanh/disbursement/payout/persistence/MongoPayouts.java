package vn.lalanh.disbursement.payout.persistence;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.disbursement.payout.Order;
import vn.lalanh.disbursement.payout.Payout;
import vn.lalanh.disbursement.payout.Payouts;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;

@Component
class MongoPayouts extends MongoAggregates<Payout> implements Payouts {

    /** Of one case. */
    private static final int MOST_LINES = 200;

    private static final Shape<Payout> SHAPE =
            new Shape<>(
                    "payouts",
                    Payout.class,
                    Payout.Absent::new,
                    MongoPayouts::by,
                    List.of(
                            List.of("state"),
                            List.of("caseId"),
                            List.of("unfollowed"),
                            List.of("toInstruct")));

    MongoPayouts(MongoPlatform platform) {
        super(platform, SHAPE);
    }

    private static Map<String, ?> by(Payout payout) {
        Map<String, Object> by = new HashMap<>();
        by.put("state", payout.getClass().getSimpleName());
        if (payout instanceof Payout.Ordered ordered) {
            Order order = ordered.order();
            boolean cash = order.what() instanceof Order.Benefit.Cash;
            by.put("caseId", order.caseId());
            by.put("protected", order.isProtected());
            by.put("unfollowed", !ordered.unfollowed().isEmpty());
            by.put("toInstruct", cash && payout instanceof Payout.Planned);
            by.put(
                    "amount",
                    order.what() instanceof Order.Benefit.Cash money ? money.amount().value() : 0L);
        }
        return by;
    }

    @Override
    public List<Current<Payout>> inState(String state, @Nullable String after, int limit) {
        return where(from(eq("by.state", state), after), ascending("_id"), 0, limit);
    }

    /** What was written before it was told apart is left out afterwards. */
    @Override
    public List<Current<Payout>> ordinaryInState(String state, @Nullable String after, int limit) {
        Bson ordinary = and(eq("by.state", state), ne("by.protected", true));
        return where(from(ordinary, after), ascending("_id"), 0, limit).stream()
                .filter(one -> !Payout.isProtected(one.state()))
                .toList();
    }

    @Override
    public List<Current<Payout>> ofCase(String caseId) {
        return where(eq("by.caseId", caseId), ascending("_id"), 0, MOST_LINES);
    }

    @Override
    public List<Current<Payout>> goodsOf(Collection<String> caseIds) {
        Bson filter = and(in("by.caseId", caseIds), eq("by.amount", 0L));
        return where(filter, ascending("_id"), 0, caseIds.size() * MOST_LINES).stream()
                .filter(payout -> isGoods(payout.state()))
                .toList();
    }

    private static boolean isGoods(Payout payout) {
        return payout instanceof Payout.Ordered ordered
                && ordered.order().what() instanceof Order.Benefit.InKind;
    }

    @Override
    public List<Current<Payout>> unfollowed(@Nullable String after, int limit) {
        return where(from(eq("by.unfollowed", true), after), ascending("_id"), 0, limit);
    }

    @Override
    public List<Current<Payout>> toInstruct(int limit) {
        return where(eq("by.toInstruct", true), ascending("_id"), 0, limit);
    }

    private static Bson from(Bson filter, @Nullable String after) {
        return after == null ? filter : and(filter, gt("_id", after));
    }

    @Override
    public Map<String, Total> totals() {
        Map<String, Total> totals = new HashMap<>();
        List<Bson> byState =
                List.of(group("$by.state", sum("count", 1), sum("amount", "$by.amount")));
        for (Document one : documents().aggregate(byState)) {
            totals.put(
                    one.getString("_id"), new Total(number(one, "count"), number(one, "amount")));
        }
        return totals;
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }
}
