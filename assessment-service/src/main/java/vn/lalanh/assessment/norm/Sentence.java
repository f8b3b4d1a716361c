package vn.lalanh.assessment.norm;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The same text in both languages, Vietnamese first. */
public record Sentence(String vi, String en) {

    static final Sentence NOTHING = new Sentence("", "");

    public Sentence {
        if (vi.isBlank() != en.isBlank()) {
            throw new IllegalArgumentException("a text needs both languages: '" + vi + en + "'");
        }
    }

    static Sentence same(String text) {
        return new Sentence(text, text);
    }

    Sentence and(Sentence more) {
        return new Sentence(vi + more.vi, en + more.en);
    }

    boolean isNothing() {
        return vi.isBlank();
    }

    /** "a, b và c", "a, b and c"; skips what says nothing. */
    static Sentence list(Collection<Sentence> parts) {
        List<Sentence> said = parts.stream().filter(part -> !part.isNothing()).toList();
        return new Sentence(
                join(said.stream().map(Sentence::vi).toList(), " và "),
                join(said.stream().map(Sentence::en).toList(), " and "));
    }

    private static String join(List<String> parts, String last) {
        int n = parts.size();
        return n < 2
                ? String.join("", parts)
                : parts.subList(0, n - 1).stream().collect(Collectors.joining(", "))
                        + last
                        + parts.getLast();
    }
}
