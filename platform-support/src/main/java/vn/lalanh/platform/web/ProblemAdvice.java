package vn.lalanh.platform.web;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.lalanh.platform.aggregate.Contended;
import vn.lalanh.platform.aggregate.Overloaded;

/**
 * The one place where an exception becomes an answer; filters and the security chain come here too. A no is not logged,
 * passing trouble is logged in one line, a bug with its stack trace, each once.
 */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Duration retryAfter;

    ProblemAdvice(WebSettings settings) {
        this.retryAfter = settings.retryAfter();
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(RefusedException e, HttpServletRequest request) {
        return answer(Problem.of(e.refusal(), e.errors()), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidRequest e, HttpServletRequest request) {
        return answer(Problem.invalid(e.errors()), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(ConstraintViolationException e, HttpServletRequest request) {
        return answer(Problem.invalid(ConstraintTexts.of(e)), request);
    }

    /** Parts that cannot be told apart; a form that is too large comes as another exception. */
    @ExceptionHandler
    ResponseEntity<Object> unreadableForm(MultipartException e, HttpServletRequest request) {
        return answer(
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "unreadable-form",
                        "Không đọc được biểu mẫu nhiều phần (multipart/form-data): bị cắt cụt, sai dấu phân cách hoặc"
                                + " có quá nhiều phần; hãy gửi lại.",
                        "The form (multipart/form-data) cannot be read: cut off, with a wrong boundary or of too many"
                                + " parts; send it again."),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> foundAtTheEdge(ProblemException e, HttpServletRequest request) {
        return answer(e.problem(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> overloaded(Overloaded e, HttpServletRequest request) {
        return later(
                e,
                Problem.later(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "overloaded",
                        "Hệ thống đang quá tải; hãy gửi lại sau ít phút, với cùng Idempotency-Key nếu có.",
                        "The system is overloaded; send again in a while, with the same Idempotency-Key if there is one.",
                        e.retryAfter()),
                request);
    }

    @ExceptionHandler({
        Contended.class,
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        MongoTimeoutException.class,
        MongoSocketException.class,
        MongoNotPrimaryException.class,
        MongoNodeIsRecoveringException.class,
        MongoConnectionPoolClearedException.class,
        MongoOperationTimeoutException.class
    })
    ResponseEntity<Object> storeAway(RuntimeException e, HttpServletRequest request) {
        return later(
                e,
                Problem.later(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "store-unavailable",
                        "Tạm thời chưa ghi hoặc đọc được dữ liệu; hãy gửi lại sau ít phút với cùng Idempotency-Key,"
                                + " yêu cầu sẽ không bị thực hiện hai lần.",
                        "Data cannot be written or read for now; send again in a while with the same Idempotency-Key,"
                                + " it will not be done twice.",
                        retryAfter),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> keysAway(AuthenticationServiceException e, HttpServletRequest request) {
        return later(
                e,
                Problem.later(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "identity-unavailable",
                        "Tạm thời chưa kiểm tra được mã truy cập; hãy gửi lại sau ít phút.",
                        "The access token cannot be checked for now; send again in a while.",
                        retryAfter),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknownCaller(AuthenticationException e, HttpServletRequest request) {
        return answer(
                Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "unauthenticated",
                        "Yêu cầu không kèm mã truy cập hợp lệ; hãy đăng nhập lại để lấy mã mới rồi gửi lại.",
                        "The request carries no valid access token; log in again for a new one and send again."),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException e, HttpServletRequest request) {
        return answer(
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "access-denied",
                        "Tài khoản của bạn không có vai trò cần cho việc này; hãy nhờ người có thẩm quyền hoặc đề nghị"
                                + " quản trị viên cấp vai trò.",
                        "Your account lacks the role for this; ask somebody who has it, or an administrator to grant"
                                + " it."),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> bug(Exception e, HttpServletRequest request) {
        String id = Correlation.of(request).correlationId();
        LOG.error("Unexpected trouble, correlation id {}", id, e);
        return answer(StandardProblems.internal(id), request);
    }

    /** Everything that Spring MVC itself refuses comes through here. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest webRequest) {
        ServletWebRequest request = (ServletWebRequest) webRequest;
        if (request.getResponse() != null && request.getResponse().isCommitted()) {
            return null;
        }
        String id = Correlation.of(request.getRequest()).correlationId();
        if (status.is5xxServerError()) {
            LOG.error("Unexpected trouble, correlation id {}", id, e);
        }
        return StandardProblems.of(e, status, id).answer(headers, id);
    }

    private static ResponseEntity<Object> later(
            RuntimeException e, Problem problem, HttpServletRequest request) {
        LOG.warn(
                "Answered {} ({}), correlation id {}: {}",
                problem.status().value(),
                problem.code(),
                Correlation.of(request).correlationId(),
                e.toString());
        return answer(problem, request);
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpServletRequest request) {
        return problem.answer(HttpHeaders.EMPTY, Correlation.of(request).correlationId());
    }
}
