package vn.lalanh.assessment.posting.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.posting.Posting;
import vn.lalanh.assessment.posting.Postings;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;

@Component
class MongoPostings extends MongoAggregates<Posting> implements Postings {

    /** A list every working day for years. */
    private static final int MOST = 1_000;

    private static final Shape<Posting> SHAPE =
            new Shape<>(
                    "postings",
                    Posting.class,
                    Posting.Absent::new,
                    MongoPostings::by,
                    List.of(List.of("incident", "commune")));

    MongoPostings(MongoPlatform platform) {
        super(platform, SHAPE);
    }

    private static Map<String, ?> by(Posting state) {
        return state instanceof Posting.Posted posted
                ? Map.of(
                        "incident", posted.notice().incidentId(),
                        "commune", posted.notice().communeCode())
                : Map.of();
    }

    @Override
    public List<Posting.Posted> of(Collection<String> incidentIds, String communeCode) {
        return posted(and(in("by.incident", incidentIds), eq("by.commune", communeCode)), MOST);
    }

    @Override
    public List<Posting.Posted> list(
            Collection<String> incidentIds,
            @Nullable Collection<String> communes,
            @Nullable String after,
            int limit) {
        return posted(
                and(
                        in("by.incident", incidentIds),
                        communes == null ? empty() : in("by.commune", communes),
                        after == null ? empty() : gt("_id", after)),
                limit);
    }

    private List<Posting.Posted> posted(Bson filter, int limit) {
        return where(filter, ascending("_id"), 0, limit).stream()
                .map(Current::state)
                .filter(Posting.Posted.class::isInstance)
                .map(Posting.Posted.class::cast)
                .toList();
    }
}
