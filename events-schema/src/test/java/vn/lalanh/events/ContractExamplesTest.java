package vn.lalanh.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ContractExamplesTest {

    static List<Contract> contracts() {
        return Catalogue.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void bothExamplesKeepToTheSchema(Contract contract) {
        assertThat(violations(contract, ContractFiles.EXAMPLE)).isEmpty();
        assertThat(violations(contract, ContractFiles.MINIMAL)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void bothExamplesDecodeAndEncodeToThemselves(Contract contract) {
        assertThat(encodedAgain(contract, ContractFiles.EXAMPLE))
                .isEqualTo(tree(contract, ContractFiles.EXAMPLE));
        assertThat(encodedAgain(contract, ContractFiles.MINIMAL))
                .isEqualTo(tree(contract, ContractFiles.MINIMAL));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theFullExampleHasEveryField(Contract contract) {
        JsonNode schema = ContractFiles.schema(contract);
        Set<String> expected = new HashSet<>(schema.get("properties").propertyNames());
        Collection<String> present = tree(contract, ContractFiles.EXAMPLE).propertyNames();
        schema.path("oneOf")
                .forEach(alternative ->
                        expected.remove(alternative.at("/required/0").stringValue()));

        assertThat(present).containsAll(expected);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void nothingCanBeLeftOutOfTheMinimalExample(Contract contract) {
        ObjectNode minimal = (ObjectNode) tree(contract, ContractFiles.MINIMAL);

        for (String field : List.copyOf(minimal.propertyNames())) {
            ObjectNode without = minimal.deepCopy();
            without.remove(field);
            assertThat(ContractSchemas.violations(contract, bytes(without)))
                    .as("without %s", field)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void unknownFieldsAreIgnoredByReaders(Contract contract) {
        ObjectNode example = (ObjectNode) tree(contract, ContractFiles.EXAMPLE);
        ContractEvent expected = EventCodec.data(contract, bytes(example));

        example.putObject("aFieldOfALaterDay").put("deep", 1.5);

        assertThat(EventCodec.data(contract, bytes(example))).isEqualTo(expected);
    }

    private static List<Violation> violations(Contract contract, String name) {
        return ContractSchemas.violations(contract, ContractFiles.bytes(contract, name));
    }

    private static JsonNode encodedAgain(Contract contract, String name) {
        ContractEvent event = EventCodec.data(contract, ContractFiles.bytes(contract, name));
        return ContractFiles.tree(EventCodec.data(event));
    }

    private static JsonNode tree(Contract contract, String name) {
        return ContractFiles.tree(ContractFiles.bytes(contract, name));
    }

    private static byte[] bytes(JsonNode node) {
        return JsonMapper.shared().writeValueAsBytes(node);
    }
}
