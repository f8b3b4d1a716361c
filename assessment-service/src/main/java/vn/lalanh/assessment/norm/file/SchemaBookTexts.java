package vn.lalanh.assessment.norm.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.lalanh.assessment.norm.BookFaults;
import vn.lalanh.assessment.norm.BookTexts;
import vn.lalanh.assessment.norm.Fault;
import vn.lalanh.assessment.norm.Formula;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.assessment.norm.When;

/** Norm books from JSON or YAML, by their schema. */
@Component
final class SchemaBookTexts implements BookTexts {

    private static final String SCHEMA = "/norm-book-schema/norm-book.schema.json";
    private static final Locale VIETNAMESE = Locale.of("vi");

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addMixIn(Formula.class, FormulaByType.class)
                    .addMixIn(When.class, WhenByFields.class)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build();

    private static final Schema CHECKED = schema();

    @Override
    public Read read(String text) {
        JsonNode tree;
        try {
            ObjectMapper mapper = text.stripLeading().startsWith("{") ? JSON : YAML;
            tree = mapper.readTree(text);
        } catch (JacksonException e) {
            return faulty(
                    "",
                    "Không đọc được: " + e.getOriginalMessage(),
                    "Cannot be read: " + e.getOriginalMessage());
        }
        List<Fault> faults = bySchema(tree);
        if (!faults.isEmpty()) {
            return new Read.Faulty(faults);
        }
        NormBook book;
        try {
            book = JSON.treeToValue(withDefaults((ObjectNode) tree), NormBook.class);
        } catch (JacksonException e) {
            String place = String.valueOf(e.getPathReference());
            return faulty(
                    "", e.getOriginalMessage() + " " + place, e.getOriginalMessage() + " " + place);
        }
        List<Fault> inside = BookFaults.of(book);
        return inside.isEmpty() ? new Read.Usable(book) : new Read.Faulty(inside);
    }

    @Override
    public String write(NormBook book) {
        return JSON.writeValueAsString(book);
    }

    private static Read faulty(String place, String vi, String en) {
        return new Read.Faulty(List.of(new Fault(place, new Sentence(vi, en))));
    }

    /** Alternatives are told once, by the question or formula that fits none of them. */
    private static List<Fault> bySchema(JsonNode tree) {
        List<Error> vietnamese =
                CHECKED.validate(
                        tree,
                        context -> context.executionConfig(config -> config.locale(VIETNAMESE)));
        List<Error> english =
                CHECKED.validate(
                        tree,
                        context ->
                                context.executionConfig(config -> config.locale(Locale.ENGLISH)));
        List<Fault> faults = new ArrayList<>();
        for (int n = 0; n < vietnamese.size(); n++) {
            Error error = vietnamese.get(n);
            if (!error.getEvaluationPath().toString().contains("/oneOf/")) {
                faults.add(
                        new Fault(
                                error.getInstanceLocation().toString(),
                                new Sentence(error.getMessage(), english.get(n).getMessage())));
            }
        }
        return faults;
    }

    private static Schema schema() {
        try (InputStream file = SchemaBookTexts.class.getResourceAsStream(SCHEMA)) {
            return SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12,
                            registry ->
                                    registry.schemaLoader(
                                                    loader -> loader.fetchRemoteResources(false))
                                            .schemaRegistryConfig(
                                                    SchemaRegistryConfig.builder()
                                                            .formatAssertionsEnabled(true)
                                                            .pathType(PathType.JSON_POINTER)
                                                            .build()))
                    .getSchema(JSON.readTree(Objects.requireNonNull(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a book need not say. */
    private static ObjectNode withDefaults(ObjectNode book) {
        object(book, "reach");
        object(book, "conditions");
        lists(
                book,
                "buildsOn",
                "replaces",
                "incidents",
                "standardLevels",
                "factors",
                "highestOf",
                "deadlines",
                "protectedCauses");
        for (JsonNode norm : book.path("norms")) {
            lists((ObjectNode) norm, "conditions", "factors", "exclusiveWith");
        }
        for (JsonNode condition : book.path("conditions")) {
            object((ObjectNode) condition, "saying");
            silent((ObjectNode) condition, "because");
            silent((ObjectNode) condition, "lacking");
        }
        return book;
    }

    private static void silent(ObjectNode in, String name) {
        if (!in.has(name)) {
            var _ = in.putObject(name).put("vi", "").put("en", "");
        }
    }

    private static void lists(ObjectNode in, String... names) {
        for (String name : names) {
            if (!in.has(name)) {
                var _ = in.putArray(name);
            }
        }
    }

    private static void object(ObjectNode in, String name) {
        if (!in.has(name)) {
            var _ = in.putObject(name);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Formula.Fixed.class, name = "FIXED_VND"),
        @JsonSubTypes.Type(value = Formula.StandardMultiple.class, name = "STD_MULTIPLE"),
        @JsonSubTypes.Type(value = Formula.PerUnit.class, name = "VND_PER_UNIT"),
        @JsonSubTypes.Type(value = Formula.ByDamage.class, name = "VND_BY_DAMAGE"),
        @JsonSubTypes.Type(value = Formula.Ranged.class, name = "RANGE_VND"),
        @JsonSubTypes.Type(value = Formula.ActualCost.class, name = "ACTUAL_COST"),
        @JsonSubTypes.Type(value = Formula.GoodsPerUnit.class, name = "GOODS_PER_UNIT"),
        @JsonSubTypes.Type(value = Formula.AsCentral.class, name = "AS_CENTRAL"),
        @JsonSubTypes.Type(value = Formula.ByNeed.class, name = "BY_NEED")
    })
    private interface FormulaByType {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({
        @JsonSubTypes.Type(When.Yes.class),
        @JsonSubTypes.Type(When.Is.class),
        @JsonSubTypes.Type(When.Between.class),
        @JsonSubTypes.Type(When.All.class),
        @JsonSubTypes.Type(When.Any.class),
        @JsonSubTypes.Type(When.Not.class),
        @JsonSubTypes.Type(When.Persons.class),
        @JsonSubTypes.Type(When.Losses.class)
    })
    private interface WhenByFields {}
}
