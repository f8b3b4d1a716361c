package vn.lalanh.platform.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.util.Random;
import java.util.Set;

/** Rules about the packages that name the business. */
final class RootRules {

    private static final Set<String> FAMILIES = Set.of("Command", "Event", "Refusal", "Settings");

    private RootRules() {}

    static ArchRule pure(String service) {
        return classes()
                .that()
                .resideInAPackage(service + ".*")
                .should(useOnlyWhatIsPure(service))
                .allowEmptyShould(true)
                .because(
                        "a capability root knows its business only; move what needs a technology to"
                                + " an adapter package behind a port, and contract events to messaging"
                                + " or the table of subscriptions");
    }

    private static ArchCondition<JavaClass> useOnlyWhatIsPure(String service) {
        return new ArchCondition<>("use only java.., pure platform packages and other roots") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (!mayUse(service, type, target)) {
                        events.add(
                                SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean mayUse(String service, JavaClass user, JavaClass target) {
        String name = target.getPackageName();
        JavaClass outer = outermost(user);
        return target.isPrimitive()
                || name.startsWith("java.")
                || isRoot(service, name)
                || Packages.isIn(name, Packages.PURE)
                || Packages.SHARED_WORDS.contains(target.getFullName())
                || (isApplication(outer) && Packages.isIn(name, Packages.APPLICATION))
                || (outer.getSimpleName().endsWith("Settings")
                        && Packages.isIn(name, Packages.SETTINGS))
                || (outer.getSimpleName().equals("package-info")
                        && name.startsWith("org.springframework.modulith"));
    }

    private static boolean isApplication(JavaClass type) {
        return type.getAnnotations().stream()
                .anyMatch(a -> a.getRawType().getPackageName().equals(Packages.STEREOTYPES));
    }

    static boolean isRoot(String service, String name) {
        return name.startsWith(service + ".") && name.indexOf('.', service.length() + 1) < 0;
    }

    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(RootRules::outermost).orElse(type);
    }

    static ArchRule closedFamilies(String service) {
        return classes()
                .that()
                .resideInAPackage(service + ".*")
                .and(
                        DescribedPredicate.describe(
                                "belong to a sealed family, or are commands, events, refusals or settings",
                                RootRules::belongsToAFamily))
                .should(
                        ArchCondition.from(
                                DescribedPredicate.describe(
                                        "be records, enums or sealed interfaces",
                                        RootRules::isClosed)))
                .allowEmptyShould(true)
                .because(
                        "the compiler checks every switch over a closed family; make it a record, an"
                                + " enum or a sealed interface");
    }

    private static boolean belongsToAFamily(JavaClass type) {
        return FAMILIES.stream().anyMatch(type.getSimpleName()::endsWith)
                || type.getRawInterfaces().stream().anyMatch(parent -> parent.reflect().isSealed());
    }

    private static boolean isClosed(JavaClass type) {
        return type.isRecord()
                || type.isEnum()
                || type.isAnonymousClass()
                || (type.isInterface() && type.reflect().isSealed());
    }

    static ArchRule noClock(String service) {
        return noClasses()
                .that()
                .resideInAPackage(service + ".*")
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe("reads a clock or a die", RootRules::isChance))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .allowEmptyShould(true)
                .because(
                        "a decision repeated must come out the same; time and ids come in with the"
                                + " command, and a service that has to know the time takes an"
                                + " InstantSource");
    }

    private static boolean isChance(JavaCall<?> call) {
        AccessTarget target = call.getTarget();
        String owner = target.getOwner().getFullName();
        return (owner.startsWith("java.time.") && target.getName().equals("now"))
                || (owner.equals("java.util.UUID") && target.getName().equals("randomUUID"))
                || (owner.equals("java.lang.System")
                        && (target.getName().equals("currentTimeMillis")
                                || target.getName().equals("nanoTime")))
                || (owner.equals("java.lang.Math") && target.getName().equals("random"));
    }

    static ArchRule noCycles(String service) {
        return SlicesRuleDefinition.slices()
                .matching(service + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because(
                        "capabilities that need each other are one; merge them or turn one around");
    }
}
