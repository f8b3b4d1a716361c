package vn.lalanh.resources.reservation.persistence;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;
import vn.lalanh.resources.reservation.Approval;
import vn.lalanh.resources.reservation.Approval.Need;
import vn.lalanh.resources.reservation.Book;
import vn.lalanh.resources.reservation.Progress.Stage;
import vn.lalanh.resources.reservation.Reservation;
import vn.lalanh.resources.reservation.Reservations;
import vn.lalanh.resources.reservation.Slice;

@Component
class MongoReservations extends MongoAggregates<Reservation> implements Reservations {

    private static final Shape<Reservation> SHAPE =
            new Shape<>(
                    "reservations",
                    Reservation.class,
                    Reservation.Absent::new,
                    MongoReservations::by,
                    List.of(
                            List.of("state"),
                            List.of("caseId"),
                            List.of("steps"),
                            List.of("untold"),
                            List.of("unfollowed"),
                            List.of("lots")));

    MongoReservations(MongoPlatform platform) {
        super(platform, SHAPE);
    }

    private static Map<String, ?> by(Reservation reservation) {
        Map<String, Object> by = new HashMap<>();
        by.put("state", reservation.getClass().getSimpleName());
        switch (reservation) {
            case Reservation.Absent _ -> {}
            case Reservation.Foretold s -> by.put("unfollowed", !s.notes().unfollowed().isEmpty());
            case Reservation.Asked s -> {
                ask(by, s.approval());
                boolean waiting = s instanceof Reservation.Waiting;
                by.put("steps", !waiting);
                by.put("untold", waiting && !s.notes().toldShort());
                by.put("unfollowed", !s.notes().unfollowed().isEmpty());
                // a plan's claims may be in the lots already
                by.put("uses", waiting ? List.of() : uses(s.approval()));
            }
            case Reservation.Funded s -> {
                Book book = s.book();
                ask(by, book.approval());
                by.put("steps", !book.underWay().isEmpty());
                by.put("unfollowed", !book.unfollowed().isEmpty());
                by.put("lots", book.slices().stream().map(Slice::lotId).distinct().toList());
                by.put("uses", uses(book));
            }
        }
        return by;
    }

    private static void ask(Map<String, Object> by, Approval approval) {
        by.put("caseId", approval.caseId());
        by.put("priority", approval.priority());
        by.put("approvedAt", approval.approvedAt());
    }

    private static List<Document> uses(Approval approval) {
        return approval.lines().stream()
                .map(line -> resource(line.need()).append("moving", line.need().units()))
                .toList();
    }

    /** Units of lines, and of what was paid back of them, under the place where they are. */
    private static List<Document> uses(Book book) {
        return book.parts().stream()
                .map(part -> resource(part.line().need()).append(place(part.stage()), part.units()))
                .toList();
    }

    private static Document resource(Need need) {
        return switch (need) {
            case Need.Cash cash -> {
                String currency = cash.amount().currency().name();
                yield new Document("code", currency).append("unit", currency);
            }
            case Need.InKind goods ->
                    new Document("code", goods.quantity().code())
                            .append("unit", goods.quantity().unit().name());
        };
    }

    private static String place(Stage stage) {
        return switch (stage) {
            case HELD -> "held";
            case PAID -> "paid";
            case GONE -> "gone";
            case SETTLING, REOPENING, RELEASING -> "moving";
        };
    }

    @Override
    public List<Current<Reservation>> withSteps(int limit) {
        return where(eq("by.steps", true), ascending("_id"), 0, limit);
    }

    @Override
    public List<Current<Reservation>> waiting(int skip, int limit) {
        return where(
                eq("by.state", "Waiting"), ascending("by.priority", "by.approvedAt"), skip, limit);
    }

    @Override
    public long countWaiting() {
        return documents().countDocuments(eq("by.state", "Waiting"));
    }

    @Override
    public boolean anyUntold() {
        return documents().find(eq("by.untold", true)).limit(1).first() != null;
    }

    @Override
    public List<Current<Reservation>> inState(String state, @Nullable String after, int limit) {
        return where(from(eq("by.state", state), after), ascending("_id"), 0, limit);
    }

    @Override
    public List<Current<Reservation>> unfollowed(@Nullable String after, int limit) {
        return where(from(eq("by.unfollowed", true), after), ascending("_id"), 0, limit);
    }

    @Override
    public List<Current<Reservation>> ofCase(String caseId) {
        return where(eq("by.caseId", caseId), ascending("_id"), 0, 200);
    }

    @Override
    public List<Current<Reservation>> ofLot(String lotId, @Nullable String after, int limit) {
        return where(from(eq("by.lots", lotId), after), ascending("_id"), 0, limit);
    }

    private static Bson from(Bson filter, @Nullable String after) {
        return after == null ? filter : and(filter, gt("_id", after));
    }

    @Override
    public List<Sum> sums() {
        List<Bson> byResource =
                List.of(
                        unwind("$by.uses"),
                        group(
                                new Document("code", "$by.uses.code")
                                        .append("unit", "$by.uses.unit"),
                                sum("held", "$by.uses.held"),
                                sum("paid", "$by.uses.paid"),
                                sum("moving", "$by.uses.moving")));
        List<Sum> sums = new ArrayList<>();
        for (Document one : documents().aggregate(byResource)) {
            Document resource = one.get("_id", Document.class);
            sums.add(
                    new Sum(
                            resource.getString("code"),
                            resource.getString("unit"),
                            number(one, "held"),
                            number(one, "paid"),
                            number(one, "moving")));
        }
        return sums;
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }
}
