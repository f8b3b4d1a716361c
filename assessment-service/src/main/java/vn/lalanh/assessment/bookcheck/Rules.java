package vn.lalanh.assessment.bookcheck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lalanh.assessment.norm.Norm;
import vn.lalanh.assessment.norm.NormBook;

/** The norms of books that hold together, by their ids; central books first, the draft last. */
final class Rules {

    private final Map<String, List<Variant>> byId = new LinkedHashMap<>();

    /** A norm in its book, at its place there. */
    record Variant(NormBook book, Norm norm, int place) {

        boolean meets(Variant other) {
            return norm.per() == other.norm.per()
                    && !Collections.disjoint(norm.causes(), other.norm.causes());
        }

        boolean sameNeed(Variant other) {
            String content = norm.content();
            return content != null && content.equals(other.norm.content());
        }

        /** As the engine sees it. */
        boolean excludes(Variant other) {
            return norm.exclusiveWith().contains(other.norm.id())
                    || (sameNeed(other) && book.highestOf().contains(norm.content()));
        }

        String pointer() {
            return "/norms/" + place;
        }
    }

    Rules(List<NormBook> books) {
        for (NormBook book : books) {
            for (int n = 0; n < book.norms().size(); n++) {
                Norm norm = book.norms().get(n);
                byId.computeIfAbsent(norm.id(), _ -> new ArrayList<>())
                        .add(new Variant(book, norm, n));
            }
        }
    }

    /** By id, in the order of the ids. */
    Map<String, List<Variant>> byId() {
        return new TreeMap<>(byId);
    }

    List<Variant> variants(String id) {
        return byId.getOrDefault(id, List.of());
    }

    /** Whether two benefits are never given together. */
    boolean exclude(String one, String other) {
        return variants(one).stream()
                .anyMatch(a ->
                        variants(other).stream().anyMatch(b -> a.excludes(b) || b.excludes(a)));
    }
}
