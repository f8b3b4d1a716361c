package vn.lalanh.assessment.casework.web;

import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.CaseEvent;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.decision.Refusal;

/**
 * What became of one line of a batch.
 *
 * @param line from 1
 * @param refusal the code of the broken rule; absent when the line was accepted or had been before
 */
record LineResult(
        int line,
        String id,
        String result,
        @Nullable String refusal,
        @Nullable String vi,
        @Nullable String en) {

    static LineResult of(int line, String id, Decision<CaseEvent> decision) {
        return switch (decision) {
            case Decision.Accepted<CaseEvent> _ ->
                    new LineResult(line, id, "accepted", null, null, null);
            case Decision.AlreadyDone<CaseEvent> _ ->
                    new LineResult(line, id, "already-done", null, null, null);
            case Decision.Refused<CaseEvent>(var why) -> refused(line, id, why);
        };
    }

    static LineResult refused(int line, String id, Refusal why) {
        return new LineResult(line, id, "refused", why.code(), why.vi(), why.en());
    }
}
