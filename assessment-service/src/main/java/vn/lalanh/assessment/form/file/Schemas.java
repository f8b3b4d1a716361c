package vn.lalanh.assessment.form.file;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Compiled once; nothing is fetched from elsewhere. */
final class Schemas {

    /** What forms say besides, for people. */
    private static final Dialect DIALECT =
            Dialect.builder(Dialects.getDraft202012())
                    .keywords(
                            Stream.of("cause", "titleEn", "descriptionEn", "countsPersons")
                                    .map(NonValidationKeyword::new)
                                    .toList())
                    .build();

    private Schemas() {}

    static Schema compiled(JsonNode schema) {
        return SchemaRegistry.withDialect(
                        DIALECT,
                        registry ->
                                registry.schemaLoader(loader -> loader.fetchRemoteResources(false))
                                        .schemaRegistryConfig(
                                                SchemaRegistryConfig.builder()
                                                        .pathType(PathType.JSON_POINTER)
                                                        .build()))
                .getSchema(schema);
    }
}
