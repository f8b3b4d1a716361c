package vn.lalanh.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents 1.0 attributes of one event, with our extensions.
 *
 * @param id UUIDv7, unique for ever
 * @param type {@code vn.lalanh.<context>.<event>.v<n>}
 * @param source {@code /assessment-service}
 * @param subject the aggregate's id
 * @param time when it was announced; never used for order
 * @param sequence per aggregate, from 1, without gaps
 * @param epoch 1; raised only when a database was restored to an earlier point
 * @param caseId where there is a case
 * @param causationId id of the event or request that led to this one
 * @param correlationId the same along a whole conversation
 * @param traceparent W3C trace context
 */
public record Envelope(
        String id,
        String type,
        String source,
        String subject,
        Instant time,
        long sequence,
        long epoch,
        @Nullable String caseId,
        @Nullable String causationId,
        @Nullable String correlationId,
        @Nullable String traceparent) {}
