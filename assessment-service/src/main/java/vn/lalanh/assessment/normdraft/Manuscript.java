package vn.lalanh.assessment.normdraft;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says and who wrote it.
 *
 * @param writers opaque ids of all who ever changed it
 * @param at of the last change
 * @param returned why it last came back; null where it never did
 */
public record Manuscript(
        BookText text, Set<String> writers, Instant at, @Nullable Return returned) {

    /**
     * Why a submitted draft came back.
     *
     * @param remark stays in this service
     */
    public record Return(String reasonCode, @Nullable String remark, String by, Instant at) {}

    public Manuscript {
        writers = Set.copyOf(writers);
    }

    static Manuscript of(BookText text, String by, Instant at) {
        return new Manuscript(text, Set.of(by), at, null);
    }

    Manuscript rewritten(BookText other, String by, Instant when) {
        Set<String> all = new TreeSet<>(writers);
        all.add(by);
        return new Manuscript(other, all, when, returned);
    }

    Manuscript sentBack(Return why) {
        return new Manuscript(text, writers, at, why);
    }

    boolean says(String digest) {
        return text.digest().equals(digest);
    }
}
