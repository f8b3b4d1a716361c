package vn.lalanh.platform.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.function.Predicate;

/** Rules about the packages that name a technology or an external system. */
final class AdapterRules {

    private AdapterRules() {}

    static ArchRule nothingPublic(String service) {
        return noClasses()
                .that()
                .resideInAPackage(service + ".*.*..")
                .and()
                .areTopLevelClasses()
                .should()
                .bePublic()
                .allowEmptyShould(true)
                .because(
                        "an adapter is reached through the port it implements; drop 'public', Spring"
                                + " does not need it");
    }

    static ArchRule apart(String service) {
        return SlicesRuleDefinition.slices()
                .matching(service + ".(*).(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .because("adapters meet in the capability root; move what they share there");
    }

    static ArchRule brokerInMessaging(String service) {
        return noClasses()
                .that(
                        isNot(
                                "the table of subscriptions, configuration or messaging",
                                type ->
                                        isWiring(service, type)
                                                || RootRules.outermost(type)
                                                        .getSimpleName()
                                                        .endsWith("Subscriptions")
                                                || isIn(type, Packages.MESSAGING)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Packages.below(Packages.BROKER))
                .allowEmptyShould(true)
                .because(
                        "what a service hears stands in its *Subscriptions, what it tells in a"
                                + " messaging package; nobody else knows that there is a broker");
    }

    static ArchRule databaseInPersistence(String service) {
        return noClasses()
                .that(
                        isNot(
                                "configuration or persistence",
                                type ->
                                        isWiring(service, type)
                                                || isIn(type, Packages.PERSISTENCE)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Packages.below(Packages.DATABASE))
                .allowEmptyShould(true)
                .because("queries belong to a persistence package, behind a method of the port");
    }

    private static DescribedPredicate<JavaClass> isNot(String what, Predicate<JavaClass> is) {
        return DescribedPredicate.describe("are not " + what, type -> !is.test(type));
    }

    private static boolean isIn(JavaClass type, String adapter) {
        return type.getPackageName().endsWith("." + adapter);
    }

    private static boolean isWiring(String service, JavaClass type) {
        String name = RootRules.outermost(type).getSimpleName();
        return type.getPackageName().equals(service) && name.endsWith("Configuration");
    }
}
