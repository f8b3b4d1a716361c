package vn.lalanh.assessment.normdraft.persistence;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.normdraft.NormDraft;
import vn.lalanh.assessment.normdraft.NormDrafts;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;

@Component
class MongoNormDrafts extends MongoAggregates<NormDraft> implements NormDrafts {

    private static final Shape<NormDraft> SHAPE =
            new Shape<>(
                    "normDrafts",
                    NormDraft.class,
                    NormDraft.Absent::new,
                    draft -> Map.of("state", draft.getClass().getSimpleName()),
                    List.of(List.of("state")));

    MongoNormDrafts(MongoPlatform platform) {
        super(platform, SHAPE);
    }

    @Override
    public List<Current<NormDraft>> all(@Nullable String after, int limit) {
        return where(after == null ? empty() : gt("_id", after), ascending("_id"), 0, limit);
    }

    @Override
    public Set<String> promulgated() {
        Set<String> ids = new TreeSet<>();
        documents()
                .find(eq("by.state", NormDraft.Promulgated.class.getSimpleName()))
                .projection(include("_id"))
                .forEach(document -> ids.add(document.getString("_id")));
        return ids;
    }
}
