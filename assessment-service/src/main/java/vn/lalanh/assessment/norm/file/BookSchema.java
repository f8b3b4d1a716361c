package vn.lalanh.assessment.norm.file;

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
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lalanh.assessment.norm.Fault;
import vn.lalanh.assessment.norm.Sentence;

/** Which parts of a text are no parts of a norm book, told in both languages. */
final class BookSchema {

    private static final String FILE = "/norm-book-schema/norm-book.schema.json";
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String ALTERNATIVE = "/oneOf/";

    /** Said of an alternative, this means that another one was meant. */
    private static final int ANOTHER_MEANT = 100;

    private static final Schema SCHEMA = schema();

    private BookSchema() {}

    /** One thing the schema says against a text. */
    private record Complaint(String path, String keyword, Fault fault) {

        String place() {
            return fault.place();
        }

        boolean isIn(Complaint alternatives) {
            return path.startsWith(alternatives.path + "/")
                    && (place().equals(alternatives.place())
                            || place().startsWith(alternatives.place() + "/"));
        }
    }

    /** All of them; of several alternatives only what is wrong with the one that was meant, where that can be told. */
    static List<Fault> faults(JsonNode tree) {
        List<Error> vietnamese = errors(tree, VIETNAMESE);
        List<Error> english = errors(tree, Locale.ENGLISH);
        List<Complaint> complaints = new ArrayList<>();
        for (int n = 0; n < vietnamese.size(); n++) {
            Error error = vietnamese.get(n);
            complaints.add(
                    new Complaint(
                            error.getEvaluationPath().toString(),
                            error.getKeyword(),
                            new Fault(
                                    error.getInstanceLocation().toString(),
                                    new Sentence(
                                            error.getMessage(), english.get(n).getMessage()))));
        }
        return told(complaints, 0).stream().distinct().toList();
    }

    private static List<Error> errors(JsonNode tree, Locale language) {
        return SCHEMA.validate(
                tree, context -> context.executionConfig(config -> config.locale(language)));
    }

    /** @param from how much of each path leads to the alternative that is looked at */
    private static List<Fault> told(List<Complaint> complaints, int from) {
        List<Fault> faults = new ArrayList<>();
        for (Complaint complaint : complaints) {
            if (complaint.path().indexOf(ALTERNATIVE, from) >= 0) {
                continue; // told with its alternatives
            }
            List<Complaint> meant =
                    complaint.keyword().equals("oneOf") ? meant(complaint, complaints) : List.of();
            if (meant.isEmpty()) {
                faults.add(
                        complaint.keyword().equals("oneOf")
                                ? noneOf(complaint)
                                : complaint.fault());
            } else {
                // "<path of the alternatives>/<number>"
                String path = meant.getFirst().path();
                faults.addAll(told(meant, path.indexOf('/', complaint.path().length() + 1)));
            }
        }
        return faults;
    }

    /** What can be written there; the books have alternatives in two places only. */
    private static Fault noneOf(Complaint complaint) {
        return new Fault(
                complaint.place(),
                complaint.place().endsWith("/formula")
                        ? new Sentence(
                                "Không phải công thức nào; type phải là một trong các loại ở docs/norm-books.md, với đúng"
                                        + " các trường của loại đó.",
                                "This is no formula; type must be one of those in docs/norm-books.md, with the fields of"
                                        + " that type.")
                        : new Sentence(
                                "Không phải điều kiện nào; hãy viết yes, answer với anyOf, number với atLeast/atMost, all,"
                                        + " any, not, persons hoặc losses.",
                                "This is no test; write yes, answer with anyOf, number with atLeast/atMost, all, any, not,"
                                        + " persons or losses."));
    }

    /** What is said against the one alternative that comes nearest; nothing where several are as near. */
    private static List<Complaint> meant(Complaint alternatives, List<Complaint> complaints) {
        Map<String, List<Complaint>> each =
                complaints.stream()
                        .filter(complaint -> complaint.isIn(alternatives))
                        .collect(
                                Collectors.groupingBy(
                                        complaint -> number(complaint, alternatives),
                                        TreeMap::new,
                                        Collectors.toList()));
        int least =
                each.values().stream()
                        .mapToInt(some -> distance(some, alternatives))
                        .min()
                        .orElse(ANOTHER_MEANT);
        List<List<Complaint>> nearest =
                each.values().stream()
                        .filter(some -> distance(some, alternatives) == least)
                        .toList();
        return least < ANOTHER_MEANT && nearest.size() == 1 ? nearest.getFirst() : List.of();
    }

    private static String number(Complaint complaint, Complaint alternatives) {
        int start = alternatives.path().length() + 1;
        return complaint.path().substring(start, complaint.path().indexOf('/', start));
    }

    private static int distance(List<Complaint> some, Complaint alternatives) {
        int distance = 0;
        for (Complaint complaint : some) {
            if (complaint.keyword().equals("const")) {
                distance += ANOTHER_MEANT;
            } else if (complaint.place().equals(alternatives.place())
                    && (complaint.keyword().equals("required")
                            || complaint.keyword().equals("type"))) {
                distance++;
            }
        }
        return distance;
    }

    private static Schema schema() {
        try (InputStream file = BookSchema.class.getResourceAsStream(FILE)) {
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
                    .getSchema(JsonMapper.builder().build().readTree(Objects.requireNonNull(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
