package vn.lalanh.platform.mongo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.util.TokenBuffer;

/**
 * States as they stand in a document: the record's components by name, and {@code is} for which state of its sealed family
 * it is. A new component must be nullable or have a meaning when absent; a rename is a change of the stored shape.
 */
final class StateCodec<S> {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .annotationIntrospector(new SealedFamilies())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private final ObjectWriter writer;
    private final ObjectReader reader;

    StateCodec(Class<S> family) {
        writer = JSON.writerFor(family);
        reader = JSON.readerFor(family);
    }

    /** Writes the state as the value of a field whose name has been written. */
    void write(S state, BsonWriter to) {
        try (TokenBuffer tokens = TokenBuffer.forGeneration()) {
            writer.writeValue(tokens, state);
            try (JsonParser parser = tokens.asParser(ObjectReadContext.empty())) {
                parser.nextToken();
                copy(parser, to);
            }
        }
    }

    private static void copy(JsonParser from, BsonWriter to) {
        switch (from.currentToken()) {
            case START_OBJECT -> {
                to.writeStartDocument();
                while (from.nextToken() != JsonToken.END_OBJECT) {
                    to.writeName(from.currentName());
                    from.nextToken();
                    copy(from, to);
                }
                to.writeEndDocument();
            }
            case START_ARRAY -> {
                to.writeStartArray();
                while (from.nextToken() != JsonToken.END_ARRAY) {
                    copy(from, to);
                }
                to.writeEndArray();
            }
            case VALUE_STRING -> to.writeString(from.getString());
            case VALUE_TRUE -> to.writeBoolean(true);
            case VALUE_FALSE -> to.writeBoolean(false);
            case VALUE_NULL -> to.writeNull();
            case VALUE_NUMBER_FLOAT -> to.writeDouble(from.getDoubleValue());
            case VALUE_NUMBER_INT -> {
                // throws where a number is wider than a long: none is to be stored rounded
                long number = from.getLongValue();
                if ((int) number == number) {
                    to.writeInt32((int) number);
                } else {
                    to.writeInt64(number);
                }
            }
            default -> throw new IllegalStateException("not JSON: " + from.currentToken());
        }
    }

    /** Reads a state from the value at which the reader stands. */
    S read(BsonReader from) {
        try (TokenBuffer tokens = TokenBuffer.forGeneration()) {
            copy(from, tokens);
            try (JsonParser parser = tokens.asParser(ObjectReadContext.empty())) {
                return reader.readValue(parser);
            }
        }
    }

    private static void copy(BsonReader from, TokenBuffer to) {
        switch (from.getCurrentBsonType()) {
            case DOCUMENT -> {
                to.writeStartObject();
                Fields.each(
                        from,
                        name -> {
                            to.writeName(name);
                            copy(from, to);
                        });
                to.writeEndObject();
            }
            case ARRAY -> {
                to.writeStartArray();
                from.readStartArray();
                while (from.readBsonType() != BsonType.END_OF_DOCUMENT) {
                    copy(from, to);
                }
                from.readEndArray();
                to.writeEndArray();
            }
            case STRING -> to.writeString(from.readString());
            case BOOLEAN -> to.writeBoolean(from.readBoolean());
            case NULL -> {
                from.readNull();
                to.writeNull();
            }
            case DOUBLE -> to.writeNumber(from.readDouble());
            case INT32 -> to.writeNumber(from.readInt32());
            case INT64 -> to.writeNumber(from.readInt64());
            default ->
                    throw new IllegalStateException("not in a state: " + from.getCurrentBsonType());
        }
    }

    /** Makes every sealed interface polymorphic by the simple names of its permitted records. */
    private static final class SealedFamilies extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;
        private static final JsonTypeInfo.Value BY_NAME =
                JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "is", null, false, true);

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
                MapperConfig<?> config, Annotated annotated) {
            return isFamily(annotated) ? BY_NAME : super.findPolymorphicTypeInfo(config, annotated);
        }

        @Override
        public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
            if (!isFamily(annotated)) {
                return super.findSubtypes(config, annotated);
            }
            return Arrays.stream(annotated.getRawType().getPermittedSubclasses())
                    .map(state -> new NamedType(state, state.getSimpleName()))
                    .toList();
        }

        private static boolean isFamily(Annotated annotated) {
            return annotated.getRawType().isInterface() && annotated.getRawType().isSealed();
        }
    }
}
