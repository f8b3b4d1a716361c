package vn.lalanh.platform.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Words for what Spring MVC refuses by itself. */
final class StandardProblems {

    private StandardProblems() {}

    static Problem of(Exception e, HttpStatusCode status, String correlationId) {
        return switch (e) {
            case MethodArgumentNotValidException invalid ->
                    Problem.invalid(ConstraintTexts.of(invalid.getBindingResult()));
            case HandlerMethodValidationException invalid when !invalid.isForReturnValue() ->
                    Problem.invalid(ConstraintTexts.of(invalid));
            case HttpMessageNotReadableException unreadable -> JsonProblems.of(unreadable);
            case MissingServletRequestParameterException missing ->
                    missing(missing.getParameterName(), "tham số", "parameter");
            case MissingRequestHeaderException missing ->
                    missing(missing.getHeaderName(), "tiêu đề", "header");
            case MissingServletRequestPartException missing ->
                    missing(missing.getRequestPartName(), "phần", "part");
            case MethodArgumentTypeMismatchException mismatch ->
                    Problem.invalid(
                            List.of(Expected.type(mismatch.getName(), mismatch.getRequiredType())));
            case TypeMismatchException mismatch when status.is4xxClientError() ->
                    Problem.invalid(
                            List.of(
                                    Expected.type(
                                            String.valueOf(mismatch.getPropertyName()),
                                            mismatch.getRequiredType())));
            case HttpRequestMethodNotSupportedException method ->
                    method(list(method.getSupportedHttpMethods()));
            case HttpMediaTypeNotSupportedException type ->
                    mediaType(type.getSupportedMediaTypes());
            default -> ofStatus(status, correlationId);
        };
    }

    /** By the status alone, where no more is known. */
    static Problem ofStatus(HttpStatusCode status, String correlationId) {
        return switch (status.value()) {
            case 401 ->
                    Problem.of(
                            status,
                            "unauthenticated",
                            "Yêu cầu không kèm mã truy cập hợp lệ; hãy đăng nhập lại rồi gửi lại.",
                            "The request carries no valid access token; log in again and send again.");
            case 404 ->
                    Problem.of(
                            status,
                            "unknown-address",
                            "Không có địa chỉ này; hãy kiểm tra lại đường dẫn.",
                            "There is no such address; check the path.");
            case 406 ->
                    Problem.of(
                            status,
                            "not-acceptable",
                            "Không trả lời được theo định dạng trong tiêu đề Accept; hãy dùng application/json.",
                            "There is no answer in the format of the header Accept; use application/json.");
            case 413 ->
                    Problem.of(
                            status,
                            "too-large",
                            "Nội dung gửi lên quá lớn; hãy chia thành nhiều yêu cầu nhỏ hơn.",
                            "The body is too large; split it into smaller requests.");
            default ->
                    status.is5xxServerError()
                            ? internal(correlationId)
                            : Problem.of(
                                    status,
                                    "bad-request",
                                    "Không hiểu được yêu cầu; hãy kiểm tra đường dẫn, tiêu đề và nội dung.",
                                    "The request cannot be understood; check path, headers and body.");
        };
    }

    static Problem internal(String correlationId) {
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "Hệ thống gặp lỗi ngoài dự kiến; hãy báo mã tra cứu %s cho bộ phận hỗ trợ."
                        .formatted(correlationId),
                "Something unexpected went wrong; give the correlation id %s to the support desk."
                        .formatted(correlationId));
    }

    private static Problem missing(String name, String vi, String en) {
        return Problem.invalid(
                List.of(
                        new FieldProblem(
                                name,
                                "Thiếu %s bắt buộc này; hãy bổ sung.".formatted(vi),
                                "This %s is required; add it.".formatted(en))));
    }

    private static Problem method(String allowed) {
        return Problem.of(
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed",
                "Địa chỉ này không nhận phương thức đã dùng; hãy dùng: " + allowed + ".",
                "This address does not take the method used; use: " + allowed + ".");
    }

    private static Problem mediaType(List<MediaType> supported) {
        String types = supported.isEmpty() ? "application/json" : list(supported);
        return Problem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-media-type",
                "Không nhận kiểu nội dung đã gửi; hãy đặt Content-Type là: " + types + ".",
                "The content type sent is not taken; set Content-Type to: " + types + ".");
    }

    private static String list(@Nullable Collection<?> values) {
        return values == null
                ? ""
                : values.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }
}
