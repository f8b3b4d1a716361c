package vn.lalanh.assessment.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.decision.Refusal;
import vn.lalanh.platform.web.FieldProblem;

/**
 * What became of one line of a file.
 *
 * @param line as an editor counts it, from 1
 * @param deviceCaseId as the device sent it, so that it finds its case
 * @param id of the case; absent where the line says none
 * @param result {@code accepted}, {@code attached}, {@code already-done} or {@code refused}
 * @param refusal the code of the broken rule
 * @param errors the fields that are wrong
 */
record ImportedLine(
        int line,
        @Nullable String deviceCaseId,
        @Nullable String id,
        String result,
        @Nullable String refusal,
        @Nullable String vi,
        @Nullable String en,
        @Nullable List<FieldProblem> errors) {

    static final String REFUSED = "refused";

    static ImportedLine of(LineResult result, @Nullable String deviceCaseId) {
        return new ImportedLine(
                result.line(),
                deviceCaseId,
                result.id(),
                result.result(),
                result.refusal(),
                result.vi(),
                result.en(),
                result.errors());
    }

    static ImportedLine invalid(
            int line, @Nullable String deviceCaseId, List<FieldProblem> problems) {
        return new ImportedLine(
                line,
                deviceCaseId,
                null,
                REFUSED,
                "invalid-line",
                "Dòng này có %d chỗ chưa đúng; hãy sửa rồi gửi lại dòng này."
                        .formatted(problems.size()),
                "The line is wrong in %d places; correct them and send this line again."
                        .formatted(problems.size()),
                problems);
    }

    static ImportedLine refused(int line, @Nullable String deviceCaseId, Refusal why) {
        return new ImportedLine(
                line, deviceCaseId, null, REFUSED, why.code(), why.vi(), why.en(), null);
    }

    static ImportedLine tooMany(int line, int most) {
        return new ImportedLine(
                line,
                null,
                null,
                REFUSED,
                "too-many-lines",
                "Mỗi lần gửi tối đa %d dòng; hãy gửi từ dòng này trở đi trong một lần khác."
                        .formatted(most),
                "At most %d lines are taken at once; send this line and those after it in another request."
                        .formatted(most),
                null);
    }

    /** The last line of the answer. Where it is missing the answer was cut, and the file may be sent again. */
    record End(Tally end) {}

    /**
     * How many lines of a file came to what.
     *
     * @param complete whether every line of the file has its result
     */
    record Tally(
            int lines, int accepted, int attached, int alreadyDone, int refused, boolean complete) {

        Tally and(ImportedLine one) {
            return switch (one.result) {
                case "accepted" ->
                        new Tally(
                                lines + 1, accepted + 1, attached, alreadyDone, refused, complete);
                case "attached" ->
                        new Tally(
                                lines + 1, accepted, attached + 1, alreadyDone, refused, complete);
                case "already-done" ->
                        new Tally(
                                lines + 1, accepted, attached, alreadyDone + 1, refused, complete);
                default ->
                        new Tally(
                                lines + 1, accepted, attached, alreadyDone, refused + 1, complete);
            };
        }

        Tally cut() {
            return new Tally(lines, accepted, attached, alreadyDone, refused, false);
        }
    }
}
