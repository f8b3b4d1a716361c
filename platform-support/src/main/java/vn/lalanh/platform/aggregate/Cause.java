package vn.lalanh.platform.aggregate;

import org.jspecify.annotations.Nullable;

/** Why a command is given; decides how a repeat of it is recognised. */
public sealed interface Cause {

    /** Id of the event, request or step that is the cause; becomes {@code causationid} of what it leads to. */
    String causationId();

    /** The same along a whole conversation, across services. */
    String correlationId();

    /** W3C trace context, where there is one. */
    @Nullable String traceparent();

    /**
     * Another aggregate announced something. At or below the highest (epoch, sequence) handled from this source it is a
     * repeat and is dropped before it is decided.
     *
     * @param source id of the announcing aggregate; becomes a field name in the document, so without dots
     */
    record Fact(
            String causationId,
            String source,
            long epoch,
            long sequence,
            String correlationId,
            @Nullable String traceparent)
            implements Cause {
        public Fact {
            if (source.isEmpty() || source.indexOf('.') >= 0 || source.startsWith("$")) {
                throw new IllegalArgumentException("source must be usable as a field name");
            }
        }
    }

    /**
     * A person or a system asked.
     *
     * @param idempotencyKey as sent by the client; a repeat with the same body is answered as the first one was
     * @param bodyHash hash of what was asked; another body under the same key is refused
     * @param expectedVersion the version the person decided on ({@code If-Match}); checked again after each reload
     */
    record Request(
            String causationId,
            String correlationId,
            @Nullable String traceparent,
            @Nullable String idempotencyKey,
            @Nullable String bodyHash,
            @Nullable Long expectedVersion)
            implements Cause {}

    /** A step of a process of our own, or a clock: the state guard alone makes its repeat harmless. */
    record Step(String causationId, String correlationId, @Nullable String traceparent)
            implements Cause {

        /** A step that nobody asked for by name: a sweep, a due time. */
        public static Step of(String name) {
            return new Step(name, name, null);
        }
    }
}
