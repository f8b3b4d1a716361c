package vn.lalanh.platform.test.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/**
 * The shape every service has. In a service's {@code ArchitectureTest}:
 *
 * <pre>{@code
 * @Test
 * void keepsTheShapeOfAService() {
 *     ArchitectureRules.check("vn.lalanh.disbursement");
 * }
 * }</pre>
 *
 * <p>A capability root is a package right below the service's own; an adapter is a package right below a root. All rules
 * are checked and all violations told at once.
 */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /**
     * Fails with every violation.
     *
     * @param without adapters that this service has none of, such as {@code web}; every other one of messaging, persistence
     *     and web must exist, or the rules about it would check nothing
     */
    public static void check(String servicePackage, String... without) {
        JavaClasses main =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(servicePackage);
        JavaClasses all = new ClassFileImporter().importPackages(servicePackage);
        assertNotEmpty(main, servicePackage, List.of(without));
        List<String> violations = violations(main, all, servicePackage);
        if (!violations.isEmpty()) {
            Assertions.fail("%s", String.join("\n\n", violations));
        }
    }

    static List<String> violations(JavaClasses main, JavaClasses all, String servicePackage) {
        List<String> violations = new ArrayList<>();
        rules(servicePackage)
                .forEach((_, rule) -> {
                    var result = rule.evaluate(main);
                    if (result.hasViolation()) {
                        violations.add(result.getFailureReport().toString());
                    }
                });
        var untidy = CodeRules.noSleepNoPrint().evaluate(all);
        if (untidy.hasViolation()) {
            violations.add(untidy.getFailureReport().toString());
        }
        return violations;
    }

    /** By name, so that a test can show each one to bite. */
    static Map<String, ArchRule> rules(String servicePackage) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("pure roots", RootRules.pure(servicePackage));
        rules.put("private adapters", AdapterRules.nothingPublic(servicePackage));
        rules.put("separate adapters", AdapterRules.apart(servicePackage));
        rules.put("broker in messaging", AdapterRules.brokerInMessaging(servicePackage));
        rules.put("database in persistence", AdapterRules.databaseInPersistence(servicePackage));
        rules.put("closed families", RootRules.closedFamilies(servicePackage));
        rules.put("no hidden injection", CodeRules.noHiddenInjection());
        rules.put("no clock in roots", RootRules.noClock(servicePackage));
        rules.put("no banned names", CodeRules.noBannedNames());
        rules.put("no transactions", CodeRules.noTransactions());
        rules.put("no cycles", RootRules.noCycles(servicePackage));
        rules.put("package-info", CodeRules.packagesAreExplained());
        return rules;
    }

    private static void assertNotEmpty(
            JavaClasses main, String servicePackage, List<String> without) {
        for (String adapter :
                Arrays.asList(Packages.MESSAGING, Packages.PERSISTENCE, Packages.WEB)) {
            boolean there =
                    main.stream().anyMatch(type -> isAdapter(type, servicePackage, adapter));
            if (there == without.contains(adapter)) {
                Assertions.fail(
                        there
                                ? "%s has an adapter '%s' after all; no longer leave it out"
                                : "%s has no adapter package '%s', so its rules would check nothing;"
                                        + " is the name right? If there is none, name it in 'without'",
                        servicePackage,
                        adapter);
            }
        }
    }

    private static boolean isAdapter(JavaClass type, String servicePackage, String adapter) {
        return type.getPackageName().startsWith(servicePackage + ".")
                && type.getPackageName().endsWith("." + adapter)
                && !type.getSimpleName().equals("package-info");
    }
}
