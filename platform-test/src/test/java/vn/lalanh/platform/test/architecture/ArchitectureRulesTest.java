package vn.lalanh.platform.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lalanh.platform.test.architecture.bad.thing.Sleepy;

class ArchitectureRulesTest {

    private static final String BAD = "vn.lalanh.platform.test.architecture.bad";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(BAD);

    @ParameterizedTest
    @CsvSource({
        "pure roots, ImpureRoot",
        "private adapters, PublicAdapter",
        "separate adapters, Controller",
        "broker in messaging, Publishing",
        "database in persistence, Querying",
        "closed families, OpenCommand",
        "no hidden injection, Injected",
        "no clock in roots, Timely",
        "no banned names, ThingData",
        "no transactions, Transacted",
        "no cycles, Circle",
        "package-info, Unexplained",
    })
    void finds(String rule, String badClass) {
        var result = ArchitectureRules.rules(BAD).get(rule).evaluate(CLASSES);

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString()).contains(badClass, "because");
    }

    @Test
    void hasABadClassForEveryRule() {
        assertThat(ArchitectureRules.rules(BAD)).hasSize(12);
        assertThat(CodeRules.noSleepNoPrint().evaluate(CLASSES).getFailureReport().toString())
                .contains(Sleepy.class.getSimpleName());
    }

    @Test
    void leavesGoodClassesAlone() {
        assertThat(String.join("\n", ArchitectureRules.violations(CLASSES, CLASSES, BAD)))
                .doesNotContain("messaging.Fine");
    }

    @Test
    void noticesAMisspeltService() {
        assertThatThrownBy(() -> ArchitectureRules.check("vn.lalanh.disbursment"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("is the name right?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PayoutImpl", "CaseData", "DataHolder", "AbstractPayout", "CaseDto"})
    void bansNamesThatSayNothing(String name) {
        assertThat(CodeRules.isBanned(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Database", "Informed", "Basement", "Payout", "Utilisation"})
    void leavesOtherNamesAlone(String name) {
        assertThat(CodeRules.isBanned(name)).isFalse();
    }

    /** The empty-rule trap: a rule about a package that does not exist passes for ever. */
    @ParameterizedTest
    @MethodSource("packages")
    void namesOnlyPackagesThatExist(String name) {
        assertThat(Locations.ofPackage(name).stream().map(Location::toString))
                .as("on the class path: %s", name)
                .isNotEmpty();
    }

    static List<String> packages() {
        return Packages.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void namesOnlyTypesThatExist(String name) {
        assertThatCode(() -> Class.forName(name)).doesNotThrowAnyException();
    }

    static Stream<String> types() {
        return Packages.types().stream();
    }

    @Test
    void tellsRootsFromAdapters() {
        assertThat(Map.of("a.b.c", true, "a.b", false, "a.b.c.d", false, "x.y", false))
                .allSatisfy(
                        (name, root) -> assertThat(RootRules.isRoot("a.b", name)).isEqualTo(root));
    }
}
