package vn.lalanh.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void listsExactlyTheFoldersThatExist() {
        assertThat(ContractFiles.folders(ContractFiles.CONTRACTS))
                .as("folders below contracts/ and entries of Catalogue must be the same")
                .containsExactlyInAnyOrderElementsOf(
                        Catalogue.all().stream().map(Contract::folder).toList());
    }

    @Test
    void givesEachTypeAndRecordOnce() {
        assertThat(Catalogue.all()).extracting(Contract::type).doesNotHaveDuplicates();
        assertThat(Catalogue.all()).extracting(Contract::record).doesNotHaveDuplicates();
    }

    @Test
    void listsEveryRecordOfEveryFamily() {
        List<Class<?>> records =
                recordsOf(ContractEvent.class)
                        .distinct()
                        .filter(record -> record != Unrecognized.class)
                        .toList();

        assertThat(new ArrayList<Class<?>>(Catalogue.all().stream().map(Contract::record).toList()))
                .containsExactlyInAnyOrderElementsOf(records);
    }

    private static Stream<Class<?>> recordsOf(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(CatalogueTest::recordsOf)
                : Stream.of(type);
    }
}
