package vn.lalanh.assessment.feedback.persistence;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.feedback.Feedback;
import vn.lalanh.assessment.feedback.Feedbacks;
import vn.lalanh.assessment.feedback.Rated;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;

@Component
class MongoFeedbacks extends MongoAggregates<Feedback> implements Feedbacks {

    /** Approvals of one case; the contract allows no more. */
    private static final int MOST_SETTLEMENTS = 1_000;

    private static final String INCIDENT = "incident";
    private static final String RATED = "rated";

    private static final Shape<Feedback> SHAPE =
            new Shape<>(
                    "feedback",
                    Feedback.class,
                    Feedback.Absent::new,
                    MongoFeedbacks::by,
                    List.of(
                            List.of("link"),
                            List.of("case"),
                            List.of("owing"),
                            List.of(INCIDENT, RATED)));

    MongoFeedbacks(MongoPlatform platform) {
        super(platform, SHAPE);
    }

    private static Map<String, ?> by(Feedback state) {
        Map<String, Object> by = new HashMap<>();
        if (state instanceof Feedback.Known known) {
            by.put("case", known.settlement().caseId());
        }
        if (state instanceof Feedback.Invited invited) {
            by.put("link", invited.link().sha256());
        }
        if (state instanceof Feedback.Given given) {
            by.put(INCIDENT, given.settlement().incidentId());
            by.put(RATED, text(Rated.of(given)));
            if (given.asksForFollowUp() && !given.followedUp()) {
                by.put("owing", true);
            }
        }
        return by;
    }

    @Override
    public Optional<Current<Feedback>> byLink(String sha256) {
        return where(eq("by.link", sha256), ascending("_id"), 0, 1).stream().findFirst();
    }

    @Override
    public List<Current<Feedback>> ofCase(String caseId) {
        return where(eq("by.case", caseId), ascending("_id"), 0, MOST_SETTLEMENTS);
    }

    @Override
    public List<Feedback.Given> owing(int limit) {
        return where(eq("by.owing", true), ascending("_id"), 0, limit).stream()
                .map(Current::state)
                .filter(Feedback.Given.class::isInstance)
                .map(Feedback.Given.class::cast)
                .toList();
    }

    /** No more than the index on both fields is read. */
    @Override
    public Map<Rated, Long> rated(Collection<String> incidentIds) {
        List<Bson> pipeline =
                List.of(
                        match(in("by." + INCIDENT, incidentIds)),
                        group("$by." + RATED, sum("count", 1)));
        Map<Rated, Long> rated = new HashMap<>();
        for (Document one : documents().aggregate(pipeline)) {
            rated.merge(
                    read(one.getString("_id")),
                    one.get("count", Number.class).longValue(),
                    Long::sum);
        }
        return rated;
    }

    /** {@code "99001 4 true false"}; the commune is {@code -} of a protected case. */
    private static String text(Rated rated) {
        return "%s %d %b %b"
                .formatted(
                        rated.communeCode() == null ? "-" : rated.communeCode(),
                        rated.rating(),
                        rated.receivedAll(),
                        rated.complained());
    }

    private static Rated read(String text) {
        String[] parts = text.split(" ", -1);
        return new Rated(
                parts[0].equals("-") ? null : parts[0],
                Integer.parseInt(parts[1]),
                Boolean.parseBoolean(parts[2]),
                Boolean.parseBoolean(parts[3]));
    }
}
