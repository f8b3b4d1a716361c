package vn.lalanh.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * CloudEvents 1.0 in Kafka's binary mode: attributes as {@code ce_*} headers, data as JSON. Thread-safe.
 *
 * <p>Reading ignores unknown fields, reads unknown enum values as {@code UNKNOWN} and unknown types as {@link
 * Unrecognized}. A field that its record does not mark {@code @Nullable} must be there.
 */
public final class EventCodec {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    // else 1.5 đồng would be read as 1
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .annotationIntrospector(
                            AnnotationIntrospector.pair(
                                    new RequiredUnlessNullable(),
                                    new JacksonAnnotationIntrospector()))
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private static final ClassValue<ObjectReader> READERS =
            new ClassValue<>() {
                @Override
                protected ObjectReader computeValue(Class<?> type) {
                    return JSON.readerFor(type);
                }
            };

    private EventCodec() {}

    /** An event with its envelope. */
    public record Received<T>(Envelope envelope, T event) {}

    /** The bytes of an event's data. */
    public static byte[] data(ContractEvent event) {
        return JSON.writeValueAsBytes(event);
    }

    /** The headers of an event, in a fixed order. */
    public static Map<String, String> headers(Envelope envelope) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", envelope.id());
        headers.put("ce_type", envelope.type());
        headers.put("ce_source", envelope.source());
        headers.put("ce_subject", envelope.subject());
        headers.put("ce_time", envelope.time().toString());
        Catalogue.ofType(envelope.type())
                .ifPresent(contract -> headers.put("ce_dataschema", contract.dataSchema()));
        headers.put("ce_sequence", Long.toString(envelope.sequence()));
        headers.put("ce_epoch", Long.toString(envelope.epoch()));
        put(headers, "ce_caseid", envelope.caseId());
        put(headers, "ce_causationid", envelope.causationId());
        put(headers, "ce_correlationid", envelope.correlationId());
        put(headers, "ce_traceparent", envelope.traceparent());
        headers.put("content-type", "application/json");
        return headers;
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }

    /**
     * Reads one record.
     *
     * @param family the sealed family of the topic, {@code CaseEvent.class}
     * @param headers header values by name; null where absent
     * @throws Undecodable if an attribute is missing or wrong, the type belongs to another topic, or the data does not
     *     fit its record
     */
    public static <T extends ContractEvent> Received<T> read(
            Class<T> family, Function<String, byte @Nullable []> headers, byte[] data) {
        Envelope envelope = envelope(headers);
        Contract contract = Catalogue.ofType(envelope.type()).orElse(null);
        if (contract == null) {
            return new Received<>(envelope, family.cast(new Unrecognized(envelope.type())));
        }
        if (!family.isAssignableFrom(contract.record())) {
            throw new Undecodable("ce_type " + envelope.type() + " does not belong to this topic");
        }
        return new Received<>(envelope, family.cast(data(contract, data)));
    }

    /** Reads data as the record of its contract. */
    public static ContractEvent data(Contract contract, byte[] data) {
        try {
            ContractEvent event = READERS.get(contract.record()).readValue(data);
            if (event == null) {
                throw new Undecodable("data does not fit " + contract.type() + " (null)");
            }
            return event;
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            // Jackson's message can quote the data; a case's data must not reach a log, so only the
            // kind is told
            throw new Undecodable(
                    "data does not fit "
                            + contract.type()
                            + " ("
                            + e.getClass().getSimpleName()
                            + ")");
        }
    }

    /** Reads the attributes alone. */
    public static Envelope envelope(Function<String, byte @Nullable []> headers) {
        return new Envelope(
                required(headers, "ce_id"),
                required(headers, "ce_type"),
                required(headers, "ce_source"),
                required(headers, "ce_subject"),
                instant(required(headers, "ce_time")),
                number(required(headers, "ce_sequence"), "ce_sequence"),
                number(required(headers, "ce_epoch"), "ce_epoch"),
                text(headers, "ce_caseid"),
                text(headers, "ce_causationid"),
                text(headers, "ce_correlationid"),
                text(headers, "ce_traceparent"));
    }

    private static String required(Function<String, byte @Nullable []> headers, String name) {
        String value = text(headers, name);
        if (value == null || value.isEmpty()) {
            throw new Undecodable("header " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String text(Function<String, byte @Nullable []> headers, String name) {
        byte @Nullable [] value = headers.apply(name);
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    private static Instant instant(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            throw new Undecodable("header ce_time is not an RFC 3339 instant");
        }
    }

    private static long number(String value, String name) {
        try {
            long number = Long.parseLong(value);
            if (number < 1) {
                throw new Undecodable("header " + name + " must be 1 or more");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new Undecodable("header " + name + " is not a whole number");
        }
    }

    /** The record cannot be read and never will be: a poison message, not trouble that passes. */
    public static final class Undecodable extends RuntimeException {
        public Undecodable(String message) {
            super(message);
        }
    }
}
