package vn.lalanh.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** The first documents of an order without sorting the rest. */
final class FirstInOrder {

    private FirstInOrder() {}

    /** At most {@code count} documents, themselves not yet in order. */
    static Collection<Document> of(
            Stream<Document> documents, Comparator<Document> order, int count) {
        PriorityQueue<Document> first = new PriorityQueue<>(order.reversed());
        documents.forEach(document -> {
            if (first.size() < count) {
                first.add(document);
            } else if (order.compare(document, first.peek()) < 0) {
                first.poll();
                first.add(document);
            }
        });
        return first;
    }
}
