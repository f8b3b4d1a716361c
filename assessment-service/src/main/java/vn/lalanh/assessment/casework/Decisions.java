package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people have decided on a case so far, beyond the state that came of it.
 *
 * @param approvals number of the last approval; 0 before the first
 * @param takenBack approvals that a rejection took back, with their lines
 * @param appealBy how long the household may object to the last decision
 * @param rejecter whoever rejected it last
 * @param appeals in the order of their numbers
 * @param reviewBy when an approved case must be assessed anew because an appeal was upheld
 * @param review an assessment made after the approval, which it does not change
 * @param fastLane the decision of the chair alone, if there was one
 * @param firstOfTwo who has said yes to a correction that two persons must approve
 * @param pause while the time of the stage stands still
 * @param earlier assessments that another one has taken the place of, the earliest first; none in documents from before
 *     they were kept
 */
public record Decisions(
        int approvals,
        List<TakenBack> takenBack,
        @Nullable Instant appealBy,
        @Nullable String rejecter,
        List<Appeal> appeals,
        @Nullable Due reviewBy,
        @Nullable Assessment review,
        @Nullable FastLane fastLane,
        Approval.@Nullable First firstOfTwo,
        @Nullable Pause pause,
        List<Assessment> earlier) {

    static final Decisions NONE =
            new Decisions(
                    0, List.of(), null, null, List.of(), null, null, null, null, null, List.of());

    /** An approval that stands no more, with whoever had given it. */
    public record TakenBack(int number, List<String> lineIds, List<String> approvers) {
        public TakenBack {
            lineIds = List.copyOf(lineIds);
            approvers = List.copyOf(approvers);
        }

        /** One a round. */
        static List<TakenBack> of(Approval approval) {
            List<String> approvers = approval.approvers().stream().sorted().toList();
            return approval.rounds().stream()
                    .map(round ->
                            new TakenBack(
                                    round.number(),
                                    round.lines().stream().map(BenefitLine::id).toList(),
                                    approvers))
                    .toList();
        }
    }

    public Decisions {
        takenBack = List.copyOf(takenBack);
        appeals = List.copyOf(appeals);
        earlier = List.copyOf(Objects.requireNonNullElse(earlier, List.of()));
    }

    /** Cases that were stored before there was a record of decisions have none. */
    static Decisions orNone(@Nullable Decisions decisions) {
        return decisions == null ? NONE : decisions;
    }

    public Optional<Appeal> pending() {
        return appeals.stream().filter(Appeal::pending).findFirst();
    }

    Optional<Appeal> appeal(int number) {
        return appeals.stream().filter(appeal -> appeal.number() == number).findFirst();
    }

    /** The chair's decision that nobody has confirmed yet. */
    public Optional<FastLane> irregular() {
        return Optional.ofNullable(fastLane).filter(lane -> lane.regularised() == null);
    }

    /** Whether an approved case is to be assessed once more by somebody. */
    boolean reviewAwaited() {
        return reviewBy != null || (review == null && irregular().isPresent());
    }

    Decisions approved(int number, @Nullable Instant until) {
        return with(change -> {
            change.approvals = number;
            change.appealBy = until;
            change.rejecter = null;
            change.fastLane = null;
            change.earlier = replaced();
            change.nothingIsAwaited();
            change.review = null;
        });
    }

    Decisions rejected(String by, Instant until, @Nullable Approval standing) {
        return with(change -> {
            change.takenBack = and(standing);
            change.appealBy = until;
            change.rejecter = by;
            change.nothingIsAwaited();
        });
    }

    private List<TakenBack> and(@Nullable Approval standing) {
        return standing == null
                ? takenBack
                : Stream.concat(takenBack.stream(), TakenBack.of(standing).stream()).toList();
    }

    /** {@code corrected} is the correction that stood, if there was one: several rounds end with it. */
    Decisions withdrawn(@Nullable Approval corrected) {
        return with(change -> {
            change.takenBack = and(corrected);
            change.appealBy = null;
            change.appeals =
                    appeals.stream()
                            .map(a -> a.pending() ? a.ruled(Appeal.Ruling.LAPSED) : a)
                            .toList();
            change.nothingIsAwaited();
        });
    }

    /** A correction by others confirms what the chair had decided alone. */
    Decisions corrected(Approval approval, Instant until) {
        return with(change -> {
            change.approvals = approval.number();
            change.appealBy = until;
            change.rejecter = null;
            change.fastLane =
                    irregular()
                            .map(lane ->
                                    lane.confirmed(
                                            new FastLane.Regularisation(
                                                    approval.approver(),
                                                    approval.at(),
                                                    true,
                                                    null)))
                            .orElse(fastLane);
            change.nothingIsAwaited();
            change.review = null;
        });
    }

    Decisions with(Approval.First first) {
        return with(change -> change.firstOfTwo = first);
    }

    Decisions with(Appeal appeal) {
        List<Appeal> all = new ArrayList<>(appeals);
        all.removeIf(other -> other.number() == appeal.number());
        all.add(appeal);
        return with(change -> change.appeals = all);
    }

    /** {@code by} is null where the case itself goes back to the assessor. */
    Decisions upheld(@Nullable Due by) {
        return with(change -> {
            change.appealBy = by == null ? null : appealBy;
            change.reviewBy = by;
        });
    }

    Decisions reviewed(Assessment assessment) {
        return with(change -> {
            change.reviewBy = null;
            change.review = assessment;
            change.firstOfTwo = null;
            change.earlier = replaced();
        });
    }

    /** {@code replaced} is null where it is the first one. Whatever stood still goes on. */
    Decisions assessedAnew(@Nullable Assessment replaced) {
        return with(change -> {
            change.pause = null;
            change.earlier = Stream.concat(earlier.stream(), Stream.ofNullable(replaced)).toList();
        });
    }

    /** With the assessment after an approval that another one takes the place of. */
    private List<Assessment> replaced() {
        return Stream.concat(earlier.stream(), Stream.ofNullable(review)).toList();
    }

    Decisions with(Pause begun) {
        return with(change -> change.pause = begun);
    }

    Decisions unpaused() {
        return with(change -> change.pause = null);
    }

    Decisions with(FastLane lane) {
        return with(change -> change.fastLane = lane);
    }

    private Decisions with(Consumer<Change> what) {
        Change change = new Change(this);
        what.accept(change);
        return change.made();
    }

    /** The same once more, of which whatever is not set stays as it was. */
    private static final class Change {

        private int approvals;
        private List<TakenBack> takenBack;
        private @Nullable Instant appealBy;
        private @Nullable String rejecter;
        private List<Appeal> appeals;
        private @Nullable Due reviewBy;
        private @Nullable Assessment review;
        private @Nullable FastLane fastLane;
        private Approval.@Nullable First firstOfTwo;
        private @Nullable Pause pause;
        private List<Assessment> earlier;

        Change(Decisions of) {
            approvals = of.approvals;
            takenBack = of.takenBack;
            appealBy = of.appealBy;
            rejecter = of.rejecter;
            appeals = of.appeals;
            reviewBy = of.reviewBy;
            review = of.review;
            fastLane = of.fastLane;
            firstOfTwo = of.firstOfTwo;
            pause = of.pause;
            earlier = of.earlier;
        }

        /** The case was decided: no review, no second approver, and no time stands still. */
        void nothingIsAwaited() {
            reviewBy = null;
            firstOfTwo = null;
            pause = null;
        }

        Decisions made() {
            return new Decisions(
                    approvals,
                    takenBack,
                    appealBy,
                    rejecter,
                    appeals,
                    reviewBy,
                    review,
                    fastLane,
                    firstOfTwo,
                    pause,
                    earlier);
        }
    }
}
