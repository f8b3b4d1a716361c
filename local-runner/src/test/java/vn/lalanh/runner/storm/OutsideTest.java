package vn.lalanh.runner.storm;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

class OutsideTest {

    @Test
    void theStormKnowsTheSystemFromOutsideOnly() {
        var storm =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("vn.lalanh.runner.storm");

        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("vn.lalanh.runner.storm..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "vn.lalanh.runner.storm..",
                        "java..",
                        "org.jspecify..",
                        "org.apache.kafka..",
                        "tools.jackson..")
                .because(
                        "the storm proves what people and donors can do from outside; ask over HTTP, or"
                                + " publish as a donor, instead of using a bean or a class of a service")
                .check(storm);
    }
}
