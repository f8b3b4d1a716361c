package vn.lalanh.platform.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Rules about any code of a service. */
final class CodeRules {

    /** As a word of its own in camel case: {@code CaseData}, not {@code Database}. */
    private static final Pattern BANNED =
            Pattern.compile(
                    "(.*[a-z0-9])?(Impl|Dto|DTO|Utils?|Helper|Manager|Base|Abstract|Common|Data|Info)"
                            + "([A-Z0-9].*)?");

    private CodeRules() {}

    static ArchRule noHiddenInjection() {
        return classes()
                .should(
                        condition(
                                "take what they need in their constructor, without annotations",
                                (type, events) -> {
                                    for (JavaMember member : type.getMembers()) {
                                        Packages.INJECTED.stream()
                                                .filter(member::isAnnotatedWith)
                                                .forEach(a -> violated(type, member, a, events));
                                    }
                                    type.getConstructors().stream()
                                            .flatMap(c -> c.getParameters().stream())
                                            .forEach(parameter ->
                                                    Packages.INJECTED.stream()
                                                            .filter(parameter::isAnnotatedWith)
                                                            .forEach(a ->
                                                                    violated(
                                                                            type, parameter, a,
                                                                            events)));
                                }))
                .allowEmptyShould(true)
                .because(
                        "one constructor needs no @Autowired, and a *Settings record replaces @Value");
    }

    static ArchRule noTransactions() {
        return classes()
                .should(
                        condition(
                                "not be transactional",
                                (type, events) ->
                                        Packages.TRANSACTIONAL.forEach(annotation -> {
                                            if (type.isAnnotatedWith(annotation)) {
                                                violated(type, type, annotation, events);
                                            }
                                            type.getMethods().stream()
                                                    .filter(m -> m.isAnnotatedWith(annotation))
                                                    .forEach(m ->
                                                            violated(type, m, annotation, events));
                                        })))
                .allowEmptyShould(true)
                .because("one aggregate is one write; what spans several is a process with steps");
    }

    static ArchRule noBannedNames() {
        return classes()
                .should(
                        condition(
                                "have names that say something",
                                (type, events) -> {
                                    if (BANNED.matcher(type.getSimpleName()).matches()) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type, type.getDescription()));
                                    }
                                }))
                .allowEmptyShould(true)
                .because(
                        "Impl, Dto, Util, Helper, Manager, Base, Abstract, Common, Data and Info say"
                                + " nothing; name the thing as the people of the business do");
    }

    static ArchRule noSleepNoPrint() {
        return noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", Duration.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .allowEmptyShould(true)
                .because("wait for a described condition (Eventually in tests), and log by slf4j");
    }

    static ArchRule packagesAreExplained() {
        return classes()
                .should(
                        condition(
                                "live in a package with a package-info",
                                (type, events) -> {
                                    if (type.getPackage().tryGetPackageInfo().isEmpty()) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type, type.getDescription()));
                                    }
                                }))
                .allowEmptyShould(true)
                .because(
                        "package-info.java says in three to eight lines what a package owns and refuses"
                                + " to know, and makes it @NullMarked");
    }

    private static ArchCondition<JavaClass> condition(
            String description, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }

    private static void violated(
            JavaClass type, CanBeAnnotated place, String annotation, ConditionEvents events) {
        events.add(
                SimpleConditionEvent.violated(
                        type, "%s is annotated with @%s in %s".formatted(place, annotation, type)));
    }

    static boolean isBanned(String name) {
        return BANNED.matcher(name).matches();
    }
}
