package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        return new Decisions(
                number, takenBack, until, null, appeals, null, null, null, null, null, replaced());
    }

    Decisions rejected(String by, Instant until, @Nullable Approval standing) {
        return new Decisions(
                approvals,
                and(standing),
                until,
                by,
                appeals,
                null,
                review,
                fastLane,
                null,
                null,
                earlier);
    }

    private List<TakenBack> and(@Nullable Approval standing) {
        return standing == null
                ? takenBack
                : Stream.concat(takenBack.stream(), TakenBack.of(standing).stream()).toList();
    }

    /** {@code corrected} is the correction that stood, if there was one: several rounds end with it. */
    Decisions withdrawn(@Nullable Approval corrected) {
        List<Appeal> ended =
                appeals.stream().map(a -> a.pending() ? a.ruled(Appeal.Ruling.LAPSED) : a).toList();
        return new Decisions(
                approvals,
                and(corrected),
                null,
                rejecter,
                ended,
                null,
                review,
                fastLane,
                null,
                null,
                earlier);
    }

    /** A correction by others confirms what the chair had decided alone. */
    Decisions corrected(Approval approval, Instant until) {
        FastLane lane = fastLane;
        if (lane != null && lane.regularised() == null) {
            lane =
                    lane.confirmed(
                            new FastLane.Regularisation(
                                    approval.approver(), approval.at(), true, null));
        }
        return new Decisions(
                approval.number(),
                takenBack,
                until,
                null,
                appeals,
                null,
                null,
                lane,
                null,
                null,
                earlier);
    }

    Decisions with(Approval.First first) {
        return new Decisions(
                approvals, takenBack, appealBy, rejecter, appeals, reviewBy, review, fastLane,
                first, pause, earlier);
    }

    Decisions with(Appeal appeal) {
        List<Appeal> all = new ArrayList<>(appeals);
        all.removeIf(other -> other.number() == appeal.number());
        all.add(appeal);
        return new Decisions(
                approvals,
                takenBack,
                appealBy,
                rejecter,
                all,
                reviewBy,
                review,
                fastLane,
                firstOfTwo,
                pause,
                earlier);
    }

    /** {@code by} is null where the case itself goes back to the assessor. */
    Decisions upheld(@Nullable Due by) {
        return new Decisions(
                approvals,
                takenBack,
                by == null ? null : appealBy,
                rejecter,
                appeals,
                by,
                review,
                fastLane,
                firstOfTwo,
                pause,
                earlier);
    }

    Decisions reviewed(Assessment assessment) {
        return new Decisions(
                approvals,
                takenBack,
                appealBy,
                rejecter,
                appeals,
                null,
                assessment,
                fastLane,
                null,
                pause,
                replaced());
    }

    /** {@code replaced} is null where it is the first one. Whatever stood still goes on. */
    Decisions assessedAnew(@Nullable Assessment replaced) {
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
                null,
                Stream.concat(earlier.stream(), Stream.ofNullable(replaced)).toList());
    }

    /** With the assessment after an approval that another one takes the place of. */
    private List<Assessment> replaced() {
        return Stream.concat(earlier.stream(), Stream.ofNullable(review)).toList();
    }

    Decisions with(Pause begun) {
        return paused(begun);
    }

    Decisions unpaused() {
        return paused(null);
    }

    private Decisions paused(@Nullable Pause now) {
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
                now,
                earlier);
    }

    Decisions with(FastLane lane) {
        return new Decisions(
                approvals,
                takenBack,
                appealBy,
                rejecter,
                appeals,
                reviewBy,
                review,
                lane,
                firstOfTwo,
                pause,
                earlier);
    }
}
