package vn.lalanh.assessment.timeline;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.platform.decision.Decision;

/**
 * All that was announced about one case, or about one aggregate that belongs to none. Its events are only ever added.
 *
 * <p>Each source numbers its announcements from 1 without gaps and keeps them in order. Valid for a source: 1, 2, 3;
 * 1, 2, 2, 3 (a repeat); 1, 2, then 3 of a later epoch (restored). Invalid: 2 first; 1, 3.
 */
public sealed interface Timeline {

    /** Nothing was announced yet. */
    record Empty(String id) implements Timeline {}

    /**
     * Something was.
     *
     * @param reached by source, how far it has come
     * @param gaps what was missed, as {@code source 3..4}
     */
    record Kept(String id, List<Entry> entries, Map<String, Place> reached, List<String> gaps)
            implements Timeline {
        public Kept {
            entries = List.copyOf(entries);
            reached = Map.copyOf(reached);
            gaps = List.copyOf(gaps);
        }
    }

    /** One announcement as people read it. */
    record Entry(Instant at, String type, String source, Place place, Sentence said) {}

    /** Where in a source's announcements something stands. */
    record Place(long epoch, long sequence) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return epoch != other.epoch
                    ? Long.compare(epoch, other.epoch)
                    : Long.compare(sequence, other.sequence);
        }
    }

    /** What it is told: facts, never refused. */
    sealed interface Told {
        Entry entry();
    }

    /** Something was announced. */
    record RecordEntry(Entry entry) implements Told {}

    /**
     * Something was announced that could not be handled, and a person has left it out. It is written down as that and its
     * place is no gap; should the announcement itself come after all, it is recorded.
     */
    record LeaveOut(Entry entry) implements Told {}

    /** What happens to it. */
    sealed interface Change {

        record EntryRecorded(Entry entry) implements Change {}

        record EntryLeftOut(Entry entry) implements Change {}

        /** Announcements {@code from} to {@code to} of a source never came. */
        record GapFound(String source, long from, long to) implements Change {}
    }

    static Decision<Change> decide(Timeline timeline, Told told) {
        Entry entry = told.entry();
        Place last = timeline instanceof Kept kept ? kept.reached().get(entry.source()) : null;
        if (last != null && entry.place().compareTo(last) <= 0) {
            return alreadyDone();
        }
        return switch (told) {
            case RecordEntry _ -> {
                List<Change> changes = new ArrayList<>(gaps(timeline, entry, last));
                changes.add(new Change.EntryRecorded(entry));
                yield accept(changes);
            }
            case LeaveOut _ ->
                    leftOut(timeline, entry).contains(entry.place().sequence())
                            ? alreadyDone()
                            : accept(new Change.EntryLeftOut(entry));
        };
    }

    /** What is missing in front of an entry, but for what was left out. */
    private static List<Change> gaps(Timeline timeline, Entry entry, @Nullable Place last) {
        List<Change> gaps = new ArrayList<>();
        long from = expected(last, entry.place());
        for (long known : leftOut(timeline, entry)) {
            if (known >= from && known < entry.place().sequence()) {
                if (known > from) {
                    gaps.add(new Change.GapFound(entry.source(), from, known - 1));
                }
                from = known + 1;
            }
        }
        if (from < entry.place().sequence()) {
            gaps.add(new Change.GapFound(entry.source(), from, entry.place().sequence() - 1));
        }
        return gaps;
    }

    /** Sequences of the same source and epoch that stand there beyond what was reached, ascending. */
    private static SortedSet<Long> leftOut(Timeline timeline, Entry entry) {
        SortedSet<Long> sequences = new TreeSet<>();
        if (timeline instanceof Kept kept) {
            for (Entry other : kept.entries()) {
                if (other.source().equals(entry.source())
                        && other.place().epoch() == entry.place().epoch()) {
                    sequences.add(other.place().sequence());
                }
            }
        }
        return sequences;
    }

    /** After a restore a source goes on from wherever its backup was, so a new epoch cannot be checked. */
    private static long expected(@Nullable Place last, Place found) {
        if (last == null) {
            return found.epoch() == 1 ? 1 : found.sequence();
        }
        return last.epoch() == found.epoch() ? last.sequence() + 1 : found.sequence();
    }

    static Timeline evolve(Timeline timeline, Change change) {
        Kept kept =
                switch (timeline) {
                    case Empty s -> new Kept(s.id(), List.of(), Map.of(), List.of());
                    case Kept s -> s;
                };
        return switch (change) {
            case Change.EntryRecorded(Entry entry) -> {
                List<Entry> entries = new ArrayList<>(kept.entries());
                entries.add(entry);
                Map<String, Place> reached = new HashMap<>(kept.reached());
                reached.put(entry.source(), entry.place());
                yield new Kept(kept.id(), entries, reached, kept.gaps());
            }
            case Change.EntryLeftOut(Entry entry) -> {
                List<Entry> entries = new ArrayList<>(kept.entries());
                entries.add(entry);
                yield new Kept(kept.id(), entries, kept.reached(), kept.gaps());
            }
            case Change.GapFound gap -> {
                List<String> gaps = new ArrayList<>(kept.gaps());
                gaps.add("%s %d..%d".formatted(gap.source(), gap.from(), gap.to()));
                yield new Kept(kept.id(), kept.entries(), kept.reached(), gaps);
            }
        };
    }
}
