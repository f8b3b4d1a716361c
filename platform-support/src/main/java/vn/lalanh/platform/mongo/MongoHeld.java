package vn.lalanh.platform.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static vn.lalanh.platform.inbox.Letter.State.BEHIND;
import static vn.lalanh.platform.inbox.Letter.State.DECIDED;
import static vn.lalanh.platform.inbox.Letter.State.WAITING;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.inbox.Held;
import vn.lalanh.platform.inbox.Letter;
import vn.lalanh.platform.inbox.Letter.State;

/** Held records in the collection {@code held} of the service's own database. */
public final class MongoHeld implements Held {

    private static final List<String> OPEN = List.of(BEHIND.name(), WAITING.name(), DECIDED.name());

    private final MongoCollection<Document> documents;

    public MongoHeld(MongoDatabase database) {
        documents = database.getCollection("held");
        documents.createIndex(Indexes.ascending("group", "topic", "key"));
        documents.createIndex(Indexes.ascending("group", "state"));
    }

    @Override
    public Set<String> keys(String group, String topic, Collection<String> among) {
        return distinctKeys(group, topic, among, in("state", OPEN));
    }

    @Override
    public Set<String> blocked(String group, String topic, Collection<String> among) {
        return distinctKeys(group, topic, among, eq("state", WAITING.name()));
    }

    private Set<String> distinctKeys(
            String group, String topic, Collection<String> among, Bson states) {
        Set<String> keys = new HashSet<>();
        documents
                .distinct(
                        "key",
                        and(eq("group", group), eq("topic", topic), in("key", among), states),
                        String.class)
                .into(keys);
        return keys;
    }

    @Override
    public void park(List<Parked> parked) {
        List<WriteModel<Document>> models = new ArrayList<>();
        for (Parked one : parked) {
            Document letter = LetterDocument.from(Letter.of(one));
            Object id = letter.remove("_id");
            models.add(
                    new UpdateOneModel<>(
                            eq("_id", id),
                            new Document("$setOnInsert", letter),
                            new UpdateOptions().upsert(true)));
        }
        // ordered, for whoever looks meanwhile: none of a key is there before those in front of it
        documents.bulkWrite(models);
    }

    @Override
    public List<Letter> queue(String group, String topic, String key, int limit) {
        Bson open = and(place(group, topic, key), in("state", OPEN));
        while (true) {
            List<Letter> queue = queue(open, limit);
            // a scan is no snapshot: it can pass a place just before a record comes to stand there,
            // and
            // still find the next one, which came later; a second look then finds another one in
            // front
            if (queue.isEmpty() || isFirst(queue.getFirst(), open)) {
                return queue;
            }
        }
    }

    private List<Letter> queue(Bson open, int limit) {
        List<Letter> found = new ArrayList<>();
        documents
                .find(open)
                .sort(Sorts.ascending("partition", "offset"))
                .limit(limit)
                .forEach(document -> found.add(LetterDocument.toLetter(document)));
        return found;
    }

    private boolean isFirst(Letter letter, Bson open) {
        List<Letter> first = queue(open, 1);
        return !first.isEmpty() && first.getFirst().id().equals(letter.id());
    }

    @Override
    public int behind(String group, String topic, String key) {
        return Math.toIntExact(
                documents.countDocuments(
                        and(place(group, topic, key), eq("state", BEHIND.name()))));
    }

    private static Bson place(String group, String topic, String key) {
        return and(eq("group", group), eq("topic", topic), eq("key", key));
    }

    @Override
    public boolean change(Letter next) {
        Document letter = LetterDocument.from(next);
        return documents
                        .updateOne(
                                and(eq("_id", next.id()), eq("revision", next.revision() - 1)),
                                new Document(
                                        "$set",
                                        new Document("state", letter.get("state"))
                                                .append("revision", letter.get("revision"))
                                                .append("reason", letter.get("reason"))
                                                .append("rulings", letter.get("rulings"))))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void forget(Collection<Letter> handled) {
        List<String> ids = handled.stream().map(Letter::id).toList();
        if (!ids.isEmpty()) {
            documents.deleteMany(and(in("_id", ids), eq("state", BEHIND.name())));
        }
    }

    @Override
    public List<Place> unblocked(String group, int limit) {
        Set<Place> blocked = new HashSet<>(places(group, List.of(WAITING.name())));
        return places(group, List.of(BEHIND.name(), DECIDED.name())).stream()
                .filter(place -> !blocked.contains(place))
                .limit(limit)
                .toList();
    }

    @Override
    public int keysHeld(String group) {
        return places(group, OPEN).size();
    }

    private List<Place> places(String group, List<String> states) {
        List<Place> places = new ArrayList<>();
        documents
                .aggregate(
                        List.of(
                                Aggregates.match(and(eq("group", group), in("state", states))),
                                Aggregates.group(
                                        new Document("topic", "$topic").append("key", "$key"))))
                .forEach(found -> {
                    Document place = found.get("_id", Document.class);
                    places.add(new Place(place.getString("topic"), place.getString("key")));
                });
        return places;
    }

    @Override
    public Optional<Letter> find(String id) {
        return Optional.ofNullable(documents.find(eq("_id", id)).first())
                .map(LetterDocument::toLetter);
    }

    @Override
    public List<Letter> list(Search search, @Nullable String after, int limit) {
        Bson wanted = filter(search);
        List<Letter> found = new ArrayList<>();
        documents
                .find(after == null ? wanted : and(wanted, gt("_id", after)))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .forEach(document -> found.add(LetterDocument.toLetter(document)));
        return found;
    }

    @Override
    public List<Count> causes(Search search) {
        List<Count> counts = new ArrayList<>();
        documents
                .aggregate(
                        List.of(
                                Aggregates.match(filter(search)),
                                Aggregates.group(
                                        new Document("group", "$group")
                                                .append("topic", "$topic")
                                                .append("cause", "$reason"),
                                        Accumulators.sum("letters", 1))))
                .forEach(found -> {
                    Document of = found.get("_id", Document.class);
                    counts.add(
                            new Count(
                                    of.getString("group"),
                                    of.getString("topic"),
                                    of.getString("cause"),
                                    found.get("letters", Number.class).intValue()));
                });
        return counts;
    }

    private static Bson filter(Search search) {
        List<Bson> all = new ArrayList<>();
        add(all, "group", search.group());
        add(all, "topic", search.topic());
        add(all, "key", search.key());
        add(all, "reason", search.cause());
        add(all, "rulings.request", search.request());
        if (!search.states().isEmpty()) {
            all.add(in("state", search.states().stream().map(State::name).toList()));
        }
        return all.isEmpty() ? Filters.empty() : and(all);
    }

    private static void add(List<Bson> all, String field, @Nullable String wanted) {
        if (wanted != null) {
            all.add(eq(field, wanted));
        }
    }
}
