package vn.lalanh.platform.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import vn.lalanh.platform.decision.Refusal;

/**
 * What an answer says when it is not the one asked for.
 *
 * @param code stable, in kebab case; the end of the problem's type
 */
record Problem(
        HttpStatusCode status,
        String code,
        String vi,
        String en,
        List<FieldProblem> errors,
        @Nullable Duration retryAfter) {

    private static final String TYPES = "https://lalanh.vn/problems/";

    static Problem of(HttpStatusCode status, String code, String vi, String en) {
        return new Problem(status, code, vi, en, List.of(), null);
    }

    static Problem of(Refusal refusal) {
        HttpStatus status =
                switch (refusal.kind()) {
                    case CONFLICT -> HttpStatus.CONFLICT;
                    case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case NOT_FOUND -> HttpStatus.NOT_FOUND;
                    case STALE -> HttpStatus.PRECONDITION_FAILED;
                    case FORBIDDEN -> HttpStatus.FORBIDDEN;
                    case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
                    case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
                };
        return of(status, refusal.code(), refusal.vi(), refusal.en());
    }

    /** @param errors where in the request the rule is broken, if it can be said */
    static Problem of(Refusal refusal, List<FieldProblem> errors) {
        Problem plain = of(refusal);
        return new Problem(plain.status, plain.code, plain.vi, plain.en, errors, null);
    }

    static Problem invalid(List<FieldProblem> errors) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "invalid-request",
                "Yêu cầu có %d chỗ chưa đúng; hãy sửa theo danh sách errors rồi gửi lại."
                        .formatted(errors.size()),
                "The request is wrong in %d places; correct them as the list errors says and send again."
                        .formatted(errors.size()),
                errors,
                null);
    }

    static Problem later(
            HttpStatus status, String code, String vi, String en, Duration retryAfter) {
        return new Problem(status, code, vi, en, List.of(), retryAfter);
    }

    ResponseEntity<Object> answer(HttpHeaders headers, String correlationId) {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        detail.setType(URI.create(TYPES + code));
        detail.setTitle(title());
        detail.setDetail(vi);
        detail.setProperty("detailEn", en);
        if (!errors.isEmpty()) {
            detail.setProperty("errors", errors);
        }
        detail.setProperty("correlationId", correlationId);
        HttpHeaders all = HttpHeaders.copyOf(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfter != null) {
            all.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds(retryAfter)));
        }
        return new ResponseEntity<>(detail, all, status);
    }

    /** Whole seconds, rounded up, at least one. */
    static long seconds(Duration duration) {
        return Math.max(1, duration.plusMillis(999).toSeconds());
    }

    private String title() {
        return switch (status.value()) {
            case 400 -> "Yêu cầu không hợp lệ";
            case 401 -> "Chưa đăng nhập";
            case 403 -> "Không có quyền";
            case 404 -> "Không tìm thấy";
            case 405 -> "Phương thức không được hỗ trợ";
            case 406 -> "Không có định dạng được yêu cầu";
            case 409 -> "Không thực hiện được ở trạng thái hiện tại";
            case 412 -> "Phiên bản đã cũ";
            case 413 -> "Nội dung quá lớn";
            case 415 -> "Kiểu nội dung không được hỗ trợ";
            case 422 -> "Yêu cầu không thực hiện được";
            case 428 -> "Thiếu phiên bản";
            case 429 -> "Quá nhiều yêu cầu";
            case 503 -> "Tạm thời không phục vụ được";
            default -> status.is5xxServerError() ? "Lỗi hệ thống" : "Yêu cầu không thực hiện được";
        };
    }
}
