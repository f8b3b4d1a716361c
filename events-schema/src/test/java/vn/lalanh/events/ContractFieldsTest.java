package vn.lalanh.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Schema and record say the same, and neither says who somebody is. */
class ContractFieldsTest {

    /** Words of a field's name that announce a direct identifier, or something that never travels. */
    private static final Set<String> BANNED =
            Set.of(
                    "name",
                    "fullname",
                    "surname",
                    "firstname",
                    "lastname",
                    "nickname",
                    "alias",
                    "phone",
                    "telephone",
                    "mobile",
                    "email",
                    "mail",
                    "zalo",
                    "facebook",
                    "address",
                    "street",
                    "hamlet",
                    "latitude",
                    "longitude",
                    "location",
                    "gps",
                    "account",
                    "iban",
                    "bank",
                    "card",
                    "holder",
                    "identity",
                    "identification",
                    "citizen",
                    "passport",
                    "cccd",
                    "cmnd",
                    "ssn",
                    "birth",
                    "birthday",
                    "dob",
                    "age",
                    "gender",
                    "sex",
                    "photo",
                    "image",
                    "fingerprint",
                    "ethnic",
                    "ethnicity",
                    "religion",
                    "hiv",
                    "diagnosis",
                    "remark",
                    "note",
                    "memo",
                    "comment");

    /** The name of a storm, not of a person. */
    private static final Set<String> ALLOWED = Set.of("assessment/incident-declared/v1 /name");

    static List<Contract> contracts() {
        return Catalogue.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void schemaIsNamedAndTitled(Contract contract) {
        JsonNode schema = ContractFiles.schema(contract);

        assertThat(schema.get("$schema").stringValue())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.get("$id").stringValue()).isEqualTo(contract.dataSchema());
        assertThat(schema.get("title").stringValue()).matches("[A-Z].+ \\(.+\\)");
        assertThat(schema.get("description").stringValue()).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void schemaAndRecordHaveTheSameFields(Contract contract) {
        JsonNode schema = ContractFiles.schema(contract);

        assertThat(differences("", schema, schema, contract.record())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyFieldHasADescription(Contract contract) {
        assertThat(fields(ContractFiles.schema(contract)))
                .allSatisfy(field ->
                        assertThat(field.schema().path("description").asString(""))
                                .as("description of %s", field.path())
                                .endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void noFieldIdentifiesAPerson(Contract contract) {
        for (Field field : fields(ContractFiles.schema(contract))) {
            if (!ALLOWED.contains(contract.folder() + " " + field.path())) {
                String name = field.path().substring(field.path().lastIndexOf('/') + 1);
                assertThat(words(name))
                        .as(
                                "%s of %s: events carry opaque ids only; let readers ask the owner",
                                field.path(), contract.folder())
                        .doesNotContainAnyElementsOf(BANNED);
            }
        }
    }

    /** {@link ContractSchemas} refuses numbers that are written as fractions, on the strength of this. */
    @ParameterizedTest
    @MethodSource("contracts")
    void everyNumberIsWhole(Contract contract) {
        assertThat(fields(ContractFiles.schema(contract)))
                .noneMatch(field -> field.schema().path("type").asString("").equals("number"));
    }

    private record Field(String path, JsonNode schema) {}

    private static List<Field> fields(JsonNode schema) {
        List<Field> fields = new ArrayList<>();
        collect("", schema, fields);
        return fields;
    }

    private static void collect(String path, JsonNode node, List<Field> fields) {
        node.path("properties")
                .properties()
                .forEach(property -> {
                    String child = path + "/" + property.getKey();
                    fields.add(new Field(child, property.getValue()));
                    collect(child, property.getValue(), fields);
                });
        node.path("$defs")
                .properties()
                .forEach(definition ->
                        collect("/" + definition.getKey(), definition.getValue(), fields));
        if (node.has("items")) {
            collect(path, node.get("items"), fields);
        }
    }

    private static List<String> differences(
            String path, JsonNode root, JsonNode node, Class<?> record) {
        List<String> found = new ArrayList<>();
        List<String> inSchema = new ArrayList<>(node.path("properties").propertyNames());
        List<String> required =
                node.path("required").valueStream().map(JsonNode::stringValue).toList();
        for (RecordComponent component : record.getRecordComponents()) {
            String field = path + "/" + component.getName();
            if (!inSchema.remove(component.getName())) {
                found.add(field + " is in the record only");
                continue;
            }
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (nullable == required.contains(component.getName())) {
                found.add(
                        field
                                + " is "
                                + (nullable ? "@Nullable and" : "not @Nullable, not")
                                + " required");
            }
            JsonNode schema =
                    ContractFiles.resolved(root, node.at("/properties/" + component.getName()));
            found.addAll(ofType(field, root, schema, component.getGenericType()));
        }
        inSchema.forEach(name -> found.add(path + "/" + name + " is in the schema only"));
        return found;
    }

    private static List<String> ofType(String field, JsonNode root, JsonNode schema, Type type) {
        if (type instanceof ParameterizedType list) {
            JsonNode items = ContractFiles.resolved(root, schema.path("items"));
            return ofType(field, root, items, list.getActualTypeArguments()[0]);
        }
        Class<?> java = (Class<?>) type;
        if (java.isRecord()) {
            return differences(field, root, schema, java);
        }
        if (java.isEnum()) {
            return ofEnum(field, schema, java);
        }
        String expected =
                switch (java.getSimpleName()) {
                    case "String" -> "string";
                    case "Instant" -> "string date-time";
                    case "LocalDate" -> "string date";
                    case "int", "long", "Integer" -> "integer";
                    case "boolean" -> "boolean";
                    default -> "nothing for " + java;
                };
        String actual =
                (schema.path("type").asString("") + " " + schema.path("format").asString(""))
                        .strip();
        return expected.equals(actual)
                ? List.of()
                : List.of(field + " is " + actual + ", but should be " + expected);
    }

    /** On our own events an enum is open and its values are examples; what donors send is an allow-list. */
    private static List<String> ofEnum(String field, JsonNode schema, Class<?> type) {
        List<String> known = new ArrayList<>();
        for (Object value : type.getEnumConstants()) {
            if (!isDefault((Enum<?>) value)) {
                known.add(((Enum<?>) value).name());
            }
        }
        if (schema.has("enum")) {
            List<String> allowed = texts(schema.get("enum"));
            return known.containsAll(allowed) ? List.of() : List.of(field + " allows " + allowed);
        }
        List<String> listed = texts(schema.path("examples"));
        return listed.equals(known)
                ? List.of()
                : List.of(field + " lists " + listed + ", not " + known);
    }

    private static boolean isDefault(Enum<?> value) {
        return Arrays.stream(value.getDeclaringClass().getFields())
                .filter(field -> field.getName().equals(value.name()))
                .anyMatch(field -> field.isAnnotationPresent(JsonEnumDefaultValue.class));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    private static List<String> words(String name) {
        return List.of(
                name.replaceAll("([A-Z])", " $1").strip().toLowerCase(Locale.ROOT).split(" "));
    }
}
