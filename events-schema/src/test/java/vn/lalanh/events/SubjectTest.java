package vn.lalanh.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SubjectTest {

    static List<Contract> contractsBetweenServices() {
        return Catalogue.all().stream()
                .filter(contract -> Topics.contractTopics().contains(contract.topic()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("contractsBetweenServices")
    void everyEventNamesItsAggregateAndItsKeyWhereItSays(Contract contract) {
        byte[] example = ContractFiles.bytes(contract, ContractFiles.EXAMPLE);
        JsonNode tree = JsonMapper.shared().readTree(example);

        assertThat(Subject.of(EventCodec.data(contract, example)))
                .hasValueSatisfying(subject -> {
                    assertThat(tree.at(subject.aggregate().field()).asString())
                            .isNotBlank()
                            .isEqualTo(subject.aggregate().value());
                    assertThat(tree.at(subject.key().field()).asString())
                            .isNotBlank()
                            .isEqualTo(subject.key().value());
                });
    }
}
