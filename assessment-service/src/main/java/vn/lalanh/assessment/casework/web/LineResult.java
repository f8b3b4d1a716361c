package vn.lalanh.assessment.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseEvent;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.decision.Refusal;
import vn.lalanh.platform.web.FieldProblem;

/**
 * What became of one line of a batch.
 *
 * @param line from 1
 * @param version of the case as it is now; absent where the line was refused
 * @param refusal the code of the broken rule; absent when the line was accepted or had been before
 * @param errors the fields of the line that are wrong, where it can be said
 */
record LineResult(
        int line,
        String id,
        String result,
        @Nullable Long version,
        @Nullable String refusal,
        @Nullable String vi,
        @Nullable String en,
        @Nullable List<FieldProblem> errors) {

    static LineResult of(int line, Outcome<Case, CaseEvent> outcome) {
        String id = outcome.id();
        return switch (outcome.decided()) {
            case Decision.Accepted<CaseEvent> _ -> stands(line, id, "accepted", outcome.version());
            case Decision.AlreadyDone<CaseEvent> _ ->
                    stands(line, id, "already-done", outcome.version());
            case Decision.Refused<CaseEvent>(var why) -> refused(line, id, why);
        };
    }

    private static LineResult stands(int line, String id, String result, long version) {
        return new LineResult(line, id, result, version, null, null, null, null);
    }

    static LineResult refused(int line, String id, Refusal why) {
        return new LineResult(line, id, "refused", null, why.code(), why.vi(), why.en(), null);
    }

    LineResult with(List<FieldProblem> fields) {
        return new LineResult(line, id, result, version, refusal, vi, en, fields);
    }

    LineResult saying(String other) {
        return new LineResult(line, id, other, version, refusal, vi, en, errors);
    }

    LineResult about(String other) {
        return new LineResult(line, other, result, version, refusal, vi, en, errors);
    }

    /** Without whether it was the first, and without its version. */
    static LineResult receipt(int line, String id) {
        return new LineResult(line, id, "accepted", null, null, null, null, null);
    }

    boolean stands() {
        return refusal == null;
    }
}
