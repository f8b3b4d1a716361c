package vn.lalanh.assessment.norm.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lalanh.assessment.norm.BookFaults;
import vn.lalanh.assessment.norm.Fault;

/**
 * The well-formed parts of a book that breaks the schema, so that what is wrong inside of them is told in the same answer:
 * a norm, a factor, a condition that cannot be read is left out, and nothing is said that may only be so without it.
 */
final class Salvage {

    private static final Set<String> IN_PIECES =
            Set.of("norms", "factors", "standardLevels", "deadlines", "pauses");

    private static final Set<String> NAMED = Set.of("norms", "factors");

    private final ObjectNode book;
    private final Set<String> unread = new HashSet<>();
    private final Map<String, List<Integer>> kept = new HashMap<>();

    /**
     * Leaves out what is at these places.
     *
     * @param tree stays as it is
     * @param places JSON pointers
     */
    Salvage(ObjectNode tree, Collection<String> places) {
        this.book = tree.deepCopy();
        Map<String, Set<Integer>> pieces = new HashMap<>();
        for (String place : places) {
            String[] steps = place.split("/", -1);
            if (steps.length > 2 && IN_PIECES.contains(steps[1]) && steps[2].matches("[0-9]+")) {
                pieces.computeIfAbsent(steps[1], _ -> new TreeSet<>())
                        .add(Integer.valueOf(steps[2]));
            } else if (steps.length > 2
                    && steps[1].equals("conditions")
                    && book.path("conditions") instanceof ObjectNode conditions) {
                leaveOut(conditions, steps[2]);
            } else if (steps.length > 1) {
                leaveOut(book, steps[1]);
            }
        }
        pieces.forEach(this::leaveOut);
        fill();
    }

    /** Of the whole: readable once defaults are filled in, but for what no schema says. */
    ObjectNode book() {
        return book;
    }

    /** Names and fields of which nothing is known, see {@link BookFaults#amongReadable}. */
    Set<String> unread() {
        return unread;
    }

    /** The same fault at its place in the book as it was sent. */
    Fault asSent(Fault fault) {
        String[] steps = fault.place().split("/", -1);
        List<Integer> places = steps.length > 2 ? kept.get(steps[1]) : null;
        if (places == null || !steps[2].matches("[0-9]+")) {
            return fault;
        }
        steps[2] = places.get(Integer.parseInt(steps[2])).toString();
        return new Fault(String.join("/", steps), fault.what());
    }

    private void leaveOut(ObjectNode from, String field) {
        unread.add(field);
        JsonNode gone = from.remove(field);
        if (gone instanceof ObjectNode conditions && field.equals("conditions")) {
            unread.addAll(conditions.propertyNames());
        }
        if (gone instanceof ArrayNode list && NAMED.contains(field)) {
            list.forEach(this::forget);
        }
    }

    private void leaveOut(String field, Set<Integer> gone) {
        unread.add(field);
        if (!(book.path(field) instanceof ArrayNode all)) {
            return;
        }
        List<Integer> places = new ArrayList<>();
        ArrayNode rest = all.arrayNode();
        for (int n = 0; n < all.size(); n++) {
            if (!gone.contains(n)) {
                places.add(n);
                rest.add(all.get(n));
            } else if (NAMED.contains(field)) {
                forget(all.get(n));
            }
        }
        kept.put(field, places);
        book.set(field, rest);
    }

    private void forget(JsonNode one) {
        unread.add(one.path("id").isString() ? one.path("id").asString() : BookFaults.ANY_NAME);
        if (one.path("content").isString()) {
            unread.add(one.path("content").asString());
        }
    }

    /** What a book must say. */
    private void fill() {
        if (!book.has("id")) {
            book.put("id", "?");
        }
        if (!book.has("decree")) {
            book.putObject("decree").put("vi", "?").put("en", "?");
        }
        if (!book.has("validity")) {
            unread.add("validity");
            book.putObject("validity").put("decides", "DECISION");
        }
        if (!book.has("norms")) {
            unread.add("norms");
            unread.add(BookFaults.ANY_NAME);
            book.putArray("norms");
        }
    }
}
