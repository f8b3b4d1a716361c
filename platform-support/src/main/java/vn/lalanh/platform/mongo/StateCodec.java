package vn.lalanh.platform.mongo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * States as they stand in a document: the record's components by name, and {@code is} for which state of its sealed family
 * it is. A new component must be nullable or have a meaning when absent; a rename is a change of the stored shape.
 */
final class StateCodec<S> {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .annotationIntrospector(new SealedFamilies())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private final JavaType family;

    StateCodec(Class<S> family) {
        this.family = JSON.getTypeFactory().constructType(family);
    }

    Document write(S state) {
        // through bytes and not convertValue, which would forget the family and with it the name of
        // the state
        byte[] json = JSON.writerFor(family).writeValueAsBytes(state);
        return new Document(JSON.readValue(json, TREE));
    }

    S read(Document document) {
        return JSON.convertValue(document, family);
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
