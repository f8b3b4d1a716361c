package vn.lalanh.assessment.form.file;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import tools.jackson.databind.JsonNode;

/** Compiled once; nothing is fetched from elsewhere. */
final class Schemas {

    private Schemas() {}

    static Schema compiled(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry ->
                                registry.schemaLoader(loader -> loader.fetchRemoteResources(false))
                                        .schemaRegistryConfig(
                                                SchemaRegistryConfig.builder()
                                                        .pathType(PathType.JSON_POINTER)
                                                        .build()))
                .getSchema(schema);
    }
}
