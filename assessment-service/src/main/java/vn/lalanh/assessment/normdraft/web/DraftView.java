package vn.lalanh.assessment.normdraft.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.bookcheck.Finding;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.assessment.normdraft.BookText;
import vn.lalanh.assessment.normdraft.Manuscript;
import vn.lalanh.assessment.normdraft.NormDraft;
import vn.lalanh.assessment.normdraft.Steps.Check;
import vn.lalanh.assessment.normdraft.Steps.Promulgation;
import vn.lalanh.assessment.normdraft.Steps.Simulation;
import vn.lalanh.assessment.normdraft.Steps.Submission;

/**
 * A draft as those see it who bring it into force. Its text has an address of its own.
 *
 * @param digest SHA-256 of its canonical text
 * @param findings of its check, errors first; absent while this text was not checked
 * @param acknowledged ids of the findings that the submitter has said to be meant
 */
record DraftView(
        String id,
        String state,
        String bookId,
        Sentence decree,
        @Nullable String provinceCode,
        LocalDate firstDay,
        String digest,
        Instant changedAt,
        @Nullable Instant checkedAt,
        @Nullable List<Finding> findings,
        @Nullable String simulationId,
        @Nullable ReturnView returned,
        @Nullable Instant submittedAt,
        @Nullable Set<String> acknowledged,
        @Nullable PromulgationView promulgation) {

    /** Why it came back. */
    record ReturnView(String reasonCode, @Nullable String remark, Instant at) {}

    /** By which resolution it is law. */
    record PromulgationView(String resolutionNumber, LocalDate signedOn, Instant at) {}

    static DraftView of(NormDraft draft) {
        return switch (draft) {
            case NormDraft.Absent _ -> throw new IllegalArgumentException("nobody has drafted it");
            case NormDraft.Drafted s -> of(s, null, s.simulation(), null, null);
            case NormDraft.Checked s -> of(s, s.check(), null, null, null);
            case NormDraft.Simulated s -> of(s, s.check(), s.simulation(), null, null);
            case NormDraft.Submitted s -> of(s, s.check(), s.simulation(), s.submission(), null);
            case NormDraft.Promulgated s ->
                    of(s, s.check(), s.simulation(), s.submission(), s.promulgation());
        };
    }

    private static DraftView of(
            NormDraft.Written draft,
            @Nullable Check check,
            @Nullable Simulation simulation,
            @Nullable Submission submission,
            @Nullable Promulgation promulgation) {
        Manuscript manuscript = draft.manuscript();
        BookText text = manuscript.text();
        return new DraftView(
                draft.id(),
                draft.getClass().getSimpleName(),
                text.bookId(),
                text.decree(),
                text.province(),
                text.firstDay(),
                text.digest(),
                manuscript.at(),
                check == null ? null : check.at(),
                check == null ? null : check.findings(),
                simulation == null ? null : simulation.simulationId(),
                returned(manuscript.returned()),
                submission == null ? null : submission.at(),
                submission == null ? null : new TreeSet<>(submission.acknowledged()),
                promulgation == null
                        ? null
                        : new PromulgationView(
                                promulgation.resolutionNumber(),
                                promulgation.signedOn(),
                                promulgation.at()));
    }

    private static @Nullable ReturnView returned(Manuscript.@Nullable Return why) {
        return why == null ? null : new ReturnView(why.reasonCode(), why.remark(), why.at());
    }
}
