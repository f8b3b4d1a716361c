package vn.lalanh.platform.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.inbox.Held.Parked;
import vn.lalanh.platform.inbox.Letter;
import vn.lalanh.platform.inbox.Ruling;

/** A held record as it stands in the collection {@code held}. */
final class LetterDocument {

    private LetterDocument() {}

    static Document from(Letter letter) {
        Parked parked = letter.parked();
        Delivery delivery = parked.delivery();
        return new Document("_id", letter.id())
                .append("group", parked.group())
                .append("topic", delivery.topic())
                .append("partition", delivery.partition())
                .append("offset", delivery.offset())
                .append("key", delivery.key())
                // a list: a name may hold a full stop
                .append(
                        "headers",
                        delivery.headers().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(header ->
                                        new Document("name", header.getKey())
                                                .append("value", new Binary(header.getValue())))
                                .toList())
                .append("data", new Binary(delivery.data()))
                .append("reason", parked.reason())
                .append("at", Date.from(parked.at()))
                .append("state", letter.state().name())
                .append("revision", letter.revision())
                .append("rulings", letter.rulings().stream().map(LetterDocument::from).toList());
    }

    private static Document from(Ruling ruling) {
        Ruling.Said said = ruling.said();
        Document document =
                new Document("is", ruling.getClass().getSimpleName())
                        .append("by", said.by())
                        .append("why", said.why())
                        .append("at", Date.from(said.at()));
        put(document, "request", said.idempotencyKey());
        put(document, "bodyHash", said.bodyHash());
        if (ruling instanceof Ruling.Correct(_, Ruling.Correction correction)) {
            document.append("data", correction.data())
                    .append(
                            "attributes",
                            correction.attributes().entrySet().stream()
                                    .sorted(Map.Entry.comparingByKey())
                                    .map(a ->
                                            new Document("name", a.getKey())
                                                    .append("value", a.getValue()))
                                    .toList());
        }
        return document;
    }

    private static void put(Document document, String name, @Nullable String value) {
        if (value != null) {
            document.append(name, value);
        }
    }

    static Letter toLetter(Document document) {
        Map<String, byte[]> headers = new HashMap<>();
        document.getList("headers", Document.class)
                .forEach(header ->
                        headers.put(
                                header.getString("name"),
                                header.get("value", Binary.class).getData()));
        Delivery delivery =
                new Delivery(
                        document.getString("topic"),
                        document.getInteger("partition"),
                        document.get("offset", Number.class).longValue(),
                        document.getString("key"),
                        headers,
                        document.get("data", Binary.class).getData());
        return new Letter(
                new Parked(
                        document.getString("group"),
                        delivery,
                        document.getString("reason"),
                        document.getDate("at").toInstant()),
                Letter.State.valueOf(document.getString("state")),
                document.get("revision", Number.class).longValue(),
                document.getList("rulings", Document.class, List.of()).stream()
                        .map(LetterDocument::toRuling)
                        .toList());
    }

    private static Ruling toRuling(Document document) {
        Instant at = document.getDate("at").toInstant();
        Ruling.Said said =
                new Ruling.Said(
                        document.getString("by"),
                        document.getString("why"),
                        at,
                        document.getString("request"),
                        document.getString("bodyHash"));
        return switch (document.getString("is")) {
            case "Replay" -> new Ruling.Replay(said);
            case "Dismiss" -> new Ruling.Dismiss(said);
            case "Correct" -> new Ruling.Correct(said, toCorrection(document));
            case String other ->
                    throw new IllegalStateException("no such ruling in this version: " + other);
        };
    }

    private static Ruling.Correction toCorrection(Document document) {
        Map<String, String> attributes = new HashMap<>();
        document.getList("attributes", Document.class)
                .forEach(a -> attributes.put(a.getString("name"), a.getString("value")));
        return new Ruling.Correction(attributes, document.getString("data"));
    }
}
