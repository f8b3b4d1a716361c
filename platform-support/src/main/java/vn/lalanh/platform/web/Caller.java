package vn.lalanh.platform.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.identity.Ids;

/**
 * Who asks, for which territory, and how a repeat is recognised. A controller method takes it as a parameter.
 *
 * @param subject the token's subject; {@code anonymous} on public addresses
 * @param roles without the prefix {@code ROLE_}
 * @param communes codes of the communes the caller acts in; {@code *} is all of them
 * @param idempotencyKey header {@code Idempotency-Key}: 1 to 128 visible ASCII characters
 * @param ifMatch the version in header {@code If-Match}, {@code "7"}
 * @param correlationId taken from header {@code X-Correlation-Id} or made; in the answer, each problem and the log
 * @param traceparent W3C trace context, where there is a well-formed one
 * @param requestId of this attempt alone; what it leads to names it as its cause
 */
public record Caller(
        String subject,
        Set<String> roles,
        Set<String> communes,
        @Nullable String idempotencyKey,
        @Nullable Long ifMatch,
        String correlationId,
        @Nullable String traceparent,
        String requestId) {

    static final String ANONYMOUS = "anonymous";
    private static final String EVERYWHERE = "*";

    public Caller {
        roles = Set.copyOf(roles);
        communes = Set.copyOf(communes);
    }

    /**
     * The cause of a command.
     *
     * @param body what was asked: a record made of records, texts, numbers and lists, so that its text tells two bodies
     *     apart; path variables that matter belong in it
     */
    public Cause.Request asking(Object body) {
        return asking(body, ifMatch);
    }

    /** As {@link #asking(Object)}, for one line of a list, which names the version it was decided on beside its body. */
    public Cause.Request asking(Object body, @Nullable Long version) {
        return new Cause.Request(
                requestId,
                correlationId,
                traceparent,
                idempotencyKey,
                Ids.sha256(body.getClass().getName() + body),
                version);
    }

    /** As {@link #asking}, for what may only be decided on a version that the caller has seen: 428 without If-Match. */
    public Cause.Request askingOnVersion(Object body) {
        if (ifMatch == null) {
            throw new ProblemException(
                    Problem.of(
                            HttpStatus.PRECONDITION_REQUIRED,
                            "version-required",
                            "Thiếu tiêu đề If-Match; hãy đọc lại hồ sơ và gửi kèm ETag của lần đọc đó.",
                            "The header If-Match is missing; read again and send the ETag of that read."));
        }
        return asking(body);
    }

    public boolean mayActIn(String communeCode) {
        return communes.contains(EVERYWHERE) || communes.contains(communeCode);
    }

    /** Throws a refusal (403, {@code outside-territory}) where the caller may not act. */
    public void requireIn(String communeCode) {
        if (!mayActIn(communeCode)) {
            throw new RefusedException(EdgeRefusal.OUTSIDE_TERRITORY);
        }
    }
}
