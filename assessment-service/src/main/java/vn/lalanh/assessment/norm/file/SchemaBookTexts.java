package vn.lalanh.assessment.norm.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
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

    /** No condition that people can follow lies deeper; one that does could exhaust whoever reads it. */
    private static final int MOST_DEEP = 60;

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

    @Override
    public Read read(String text) {
        JsonNode tree;
        try {
            ObjectMapper mapper = text.stripLeading().startsWith("{") ? JSON : YAML;
            tree = mapper.readTree(text);
        } catch (JacksonException e) {
            return faulty("", unreadable(e));
        }
        if (!(tree instanceof ObjectNode book)) {
            return faulty(
                    "",
                    new Sentence(
                            "Đây không phải sách định mức; hãy xem cách viết trong docs/norm-books.md.",
                            "This is no norm book; docs/norm-books.md says how one is written."));
        }
        if (isDeeperThan(MOST_DEEP, book)) {
            return faulty(
                    "",
                    new Sentence(
                            "Các phần lồng nhau quá sâu; hãy viết điều kiện gọn hơn.",
                            "Parts lie too deep in each other; write conditions that are simpler."));
        }
        List<Fault> faults = new ArrayList<>(BookSchema.faults(book));
        halves("", book, faults);
        Salvage rest = new Salvage(book, faults.stream().map(Fault::place).toList());
        try {
            NormBook read = JSON.treeToValue(withDefaults(rest.book()), NormBook.class);
            BookFaults.amongReadable(read, rest.unread()).stream()
                    .map(rest::asSent)
                    .forEach(faults::add);
            return faults.isEmpty() ? new Read.Usable(read) : new Read.Faulty(faults);
        } catch (JacksonException e) {
            faults.add(rest.asSent(new Fault(pointer(e), unreadable(e))));
            return new Read.Faulty(faults);
        }
    }

    @Override
    public String write(NormBook book) {
        return JSON.writeValueAsString(book);
    }

    private static Read faulty(String place, Sentence what) {
        return new Read.Faulty(List.of(new Fault(place, what)));
    }

    private static Sentence unreadable(JacksonException e) {
        TokenStreamLocation where = e.getLocation();
        boolean known = where != null && where.getLineNr() > 0;
        String vi =
                known ? " (dòng %d, cột %d)".formatted(where.getLineNr(), where.getColumnNr()) : "";
        String en =
                known
                        ? " (line %d, column %d)".formatted(where.getLineNr(), where.getColumnNr())
                        : "";
        return new Sentence(
                "Không đọc được: " + e.getOriginalMessage() + vi,
                "Cannot be read: " + e.getOriginalMessage() + en);
    }

    private static String pointer(JacksonException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null
                                ? "/" + step.getIndex()
                                : "/" + step.getPropertyName())
                .collect(Collectors.joining());
    }

    private static boolean isDeeperThan(int levels, JsonNode node) {
        return levels == 0 || node.values().stream().anyMatch(one -> isDeeperThan(levels - 1, one));
    }

    /** Texts that say something in one language only; empty in both they may be. */
    private static void halves(String place, JsonNode node, List<Fault> faults) {
        JsonNode vi = node.path("vi");
        JsonNode en = node.path("en");
        if (vi.isString() && en.isString() && vi.asString().isBlank() != en.asString().isBlank()) {
            faults.add(
                    new Fault(
                            place,
                            new Sentence(
                                    "Cần cả tiếng Việt (vi) và tiếng Anh (en).",
                                    "Both languages, vi and en, are needed.")));
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            halves(place + "/" + field.getKey(), field.getValue(), faults);
        }
        if (node.isArray()) {
            for (int n = 0; n < node.size(); n++) {
                halves(place + "/" + n, node.get(n), faults);
            }
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
