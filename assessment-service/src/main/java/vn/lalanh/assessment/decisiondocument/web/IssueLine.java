package vn.lalanh.assessment.decisiondocument.web;

import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.decisiondocument.DecisionPaper;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.Issue;
import vn.lalanh.platform.decision.Refusal;

/**
 * What became of one line of a list.
 *
 * @param line its place in the list, from 1
 * @param number null where it was refused
 */
record IssueLine(
        int line,
        String id,
        @Nullable String number,
        @Nullable String refusal,
        @Nullable String vi,
        @Nullable String en) {

    static IssueLine issued(int line, DecisionPaper decision) {
        Issue issue = decision.issue();
        return new IssueLine(
                line,
                decision.subject().report().caseId(),
                issue == null ? null : issue.symbol(),
                null,
                null,
                null);
    }

    static IssueLine refused(int line, String id, Refusal why) {
        return new IssueLine(line, id, null, why.code(), why.vi(), why.en());
    }
}
