package vn.lalanh.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Words for a body that cannot be read: where it is wrong, never what stands there. */
final class JsonProblems {

    private JsonProblems() {}

    static Problem of(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException tooLarge) {
                return tooLarge.problem();
            }
        }
        return because(unreadable.getCause());
    }

    /** @param cause null where there is no body */
    static Problem because(@Nullable Throwable cause) {
        return switch (cause) {
            case null ->
                    Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "missing-body",
                            "Thiếu nội dung; hãy gửi nội dung JSON.",
                            "The body is missing; send a JSON body.");
            case UnrecognizedPropertyException unknown ->
                    Problem.invalid(
                            List.of(
                                    new FieldProblem(
                                            path(unknown),
                                            "Không có trường này; hãy bỏ đi hoặc kiểm tra lại tên.",
                                            "There is no such field; remove it or check its name.")));
            case MismatchedInputException mismatch ->
                    Problem.invalid(
                            List.of(Expected.type(path(mismatch), mismatch.getTargetType())));
            case StreamReadException broken -> malformed(broken.getLocation());
            case JacksonException other ->
                    Problem.invalid(List.of(Expected.type(path(other), null)));
            default -> malformed(null);
        };
    }

    private static Problem malformed(@Nullable TokenStreamLocation at) {
        String vi =
                at == null ? "" : " (dòng " + at.getLineNr() + ", cột " + at.getColumnNr() + ")";
        String en =
                at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "malformed-json",
                "Nội dung không phải JSON đúng cú pháp"
                        + vi
                        + "; hãy kiểm tra dấu ngoặc, dấu phẩy và mã hóa UTF-8.",
                "The body is not well-formed JSON"
                        + en
                        + "; check brackets, commas and the encoding UTF-8.");
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }
}
