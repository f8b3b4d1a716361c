package vn.lalanh.resources.reservation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lalanh.resources.lot.Intervals;
import vn.lalanh.resources.reservation.Progress.Stage;

/**
 * What was set aside for an approval and where it is now.
 *
 * @param slices which parts of which lots; what is gone stays listed and is told by its line's progress
 * @param lines progress by line id, one a line of the approval, and by part of what was paid back
 * @param recall why the approval was taken back, if it was
 * @param repayments what was paid back of paid lines; its units are parts of their own as soon as the line is paid
 */
public record Book(
        Approval approval,
        List<Slice> slices,
        Map<String, Progress> lines,
        @Nullable String recall,
        List<String> unfollowed,
        @Nullable List<Repayment> repayments) {

    public Book {
        slices = List.copyOf(slices);
        lines = Map.copyOf(lines);
        unfollowed = List.copyOf(unfollowed);
        repayments = repayments == null ? List.of() : List.copyOf(repayments);
    }

    /** Units of a line and where they are. */
    public record Part(Approval.Line line, long units, Stage stage) {}

    /** Everything has just been claimed; earlier facts take effect now. */
    static Book opened(Approval approval, List<Slice> slices, Notes notes) {
        Map<String, Progress> lines = new HashMap<>();
        for (String lineId : approval.lineIds()) {
            Wish wish = notes.wishes().getOrDefault(lineId, Wish.HELD);
            lines.put(lineId, Progress.HELD.wishing(wish));
        }
        return new Book(
                approval, slices, lines, notes.recall(), strays(approval, notes), List.of());
    }

    /** Nothing was ever claimed, and nothing will be. */
    static Book givenUp(Approval approval, Notes notes) {
        Map<String, Progress> lines = new HashMap<>();
        List<String> unfollowed = notes.unfollowed();
        for (String lineId : approval.lineIds()) {
            lines.put(lineId, Progress.GONE);
            if (notes.wishes().get(lineId) == Wish.PAID) {
                unfollowed = Notes.with(unfollowed, contradiction(Wish.PayoutFact.PAID, lineId));
            }
        }
        Book book = new Book(approval, List.of(), lines, notes.recall(), unfollowed, List.of());
        for (String stray : strays(approval, notes)) {
            book = book.noting(stray);
        }
        return book;
    }

    private static List<String> strays(Approval approval, Notes notes) {
        List<String> unfollowed = notes.unfollowed();
        for (String lineId : notes.wishes().keySet()) {
            if (approval.line(lineId).isEmpty()) {
                unfollowed = Notes.with(unfollowed, stray(lineId));
            }
        }
        return unfollowed;
    }

    static String stray(String lineId) {
        return "payout of " + lineId + ", which is no line of this approval";
    }

    static String contradiction(Wish.PayoutFact fact, String lineId) {
        return fact + " of " + lineId + " contradicts what was told before";
    }

    Book with(String lineId, Progress progress) {
        Map<String, Progress> changed = new HashMap<>(lines);
        changed.put(lineId, progress);
        return new Book(approval, slices, changed, recall, unfollowed, repayments);
    }

    Book recalled(String reasonCode) {
        return new Book(approval, slices, lines, reasonCode, unfollowed, repayments);
    }

    Book noting(String what) {
        return new Book(approval, slices, lines, recall, Notes.with(unfollowed, what), repayments);
    }

    /** After these steps, each confirmed by its number. Those of earlier numbers are left out. */
    Book confirmed(Map<String, Long> steps) {
        Book book = this;
        for (Map.Entry<String, Long> done : steps.entrySet()) {
            if (awaits(done.getKey(), done.getValue())) {
                book = book.with(done.getKey(), book.progress(done.getKey()).confirmed());
            }
        }
        return book.split();
    }

    boolean knows(Repayment repayment) {
        return repaid().contains(repayment);
    }

    /** Whether so much of the line is paid, or will be, that this can have come back. */
    boolean covers(Repayment repayment) {
        long before =
                repaid().stream()
                        .filter(other -> other.lineId().equals(repayment.lineId()))
                        .mapToLong(Repayment::units)
                        .sum();
        return approval.line(repayment.lineId())
                .filter(line -> before + repayment.units() <= line.need().units())
                .isPresent();
    }

    Book repaying(Repayment repayment) {
        List<Repayment> more = new ArrayList<>(repaid());
        more.add(repayment);
        return new Book(approval, slices, lines, recall, unfollowed, more).split();
    }

    /**
     * What was paid back although, as it turned out, nobody has the payment: the bank returned it. The lots have all of it
     * again; what the household brought is to be given back to it, unless it is paid after all.
     */
    public List<Repayment> paidBackInVain() {
        return repaid().stream()
                .filter(repayment -> progress(repayment.lineId()).cameBack())
                .toList();
    }

    /** As it was recorded, the earliest first; none in a book from before there were any. */
    public List<Repayment> repaid() {
        return repayments == null ? List.of() : repayments;
    }

    /** What was paid back of lines that are paid by now becomes a part of its own, on its way to be available again. */
    private Book split() {
        Book book = this;
        for (Repayment repayment : repaid()) {
            Progress line = lines.get(repayment.lineId());
            boolean paid = line != null && line.stage() == Stage.PAID && !line.underWay();
            if (paid && !lines.containsKey(repayment.part())) {
                book = book.split(repayment);
            }
        }
        return book;
    }

    private Book split(Repayment repayment) {
        List<Slice> rest = new ArrayList<>();
        List<Slice> apart = new ArrayList<>();
        long open = repayment.units();
        for (Slice slice : slices) {
            Intervals taken =
                    slice.lineId().equals(repayment.lineId())
                            ? slice.units().first(open)
                            : Intervals.NONE;
            open -= taken.total();
            if (!taken.parts().isEmpty()) {
                apart.add(slice.repaid(repayment, taken));
            }
            Intervals left = slice.units().minus(taken);
            if (!left.parts().isEmpty()) {
                rest.add(slice.with(left));
            }
        }
        rest.addAll(apart);
        Map<String, Progress> more = new HashMap<>(lines);
        more.put(repayment.part(), Progress.repaid());
        return new Book(approval, rest, more, recall, unfollowed, repayments);
    }

    /** All units of the approval, by line and by what was paid back of it. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Approval.Line line : approval.lines()) {
            long apart = 0;
            for (Repayment repayment : repaid()) {
                Progress progress = lines.get(repayment.part());
                if (repayment.lineId().equals(line.lineId()) && progress != null) {
                    apart += repayment.units();
                    parts.add(new Part(line, repayment.units(), progress.stage()));
                }
            }
            parts.add(new Part(line, line.need().units() - apart, progress(line.lineId()).stage()));
        }
        return parts;
    }

    boolean awaits(String lineId, long step) {
        Progress progress = lines.get(lineId);
        return progress != null && progress.underWay() && progress.step() == step;
    }

    public Progress progress(String lineId) {
        Progress progress = lines.get(lineId);
        if (progress == null) {
            throw new IllegalArgumentException("no such line: " + lineId);
        }
        return progress;
    }

    /** Steps that wait to be made, by line id. */
    public Map<String, Progress> underWay() {
        Map<String, Progress> steps = new TreeMap<>();
        lines.forEach((lineId, progress) -> {
            if (progress.underWay()) {
                steps.put(lineId, progress);
            }
        });
        return steps;
    }

    /** Line ids in this stage, in the order of the approval. */
    public List<String> in(Stage stage) {
        return approval.lineIds().stream().filter(id -> progress(id).stage() == stage).toList();
    }

    boolean allGone() {
        return stages().stream().allMatch(Stage.GONE::equals);
    }

    /** Every line that was not released is paid. */
    boolean allSettled() {
        return !allGone() && stages().stream().allMatch(s -> s == Stage.PAID || s == Stage.GONE);
    }

    private Collection<Stage> stages() {
        return approval.lineIds().stream().map(id -> progress(id).stage()).toList();
    }
}
