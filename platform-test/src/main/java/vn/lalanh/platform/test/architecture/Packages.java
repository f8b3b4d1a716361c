package vn.lalanh.platform.test.architecture;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every package and type that a rule names. A misspelt one would make its rule pass for ever, so a test asserts that each
 * of them exists.
 */
final class Packages {

    static final String MESSAGING = "messaging";
    static final String PERSISTENCE = "persistence";
    static final String WEB = "web";

    static final String STEREOTYPES = "org.springframework.stereotype";

    /** What every class of a capability root may use besides other roots. */
    static final List<String> PURE =
            List.of(
                    "org.jspecify.annotations",
                    "vn.lalanh.platform.aggregate",
                    "vn.lalanh.platform.decision",
                    "vn.lalanh.platform.identity",
                    "vn.lalanh.platform.money",
                    "vn.lalanh.platform.time");

    /** What an application class, one with a stereotype, may use besides. */
    static final List<String> APPLICATION =
            List.of(STEREOTYPES, "org.slf4j", "io.micrometer.core.instrument");

    /** What {@code *Settings} may use besides. */
    static final List<String> SETTINGS =
            List.of(
                    "org.springframework.boot.context.properties",
                    "org.springframework.validation.annotation",
                    "org.springframework.util.unit",
                    "jakarta.validation");

    static final List<String> BROKER =
            List.of(
                    "org.springframework.messaging",
                    "org.springframework.cloud.stream",
                    "org.springframework.kafka",
                    "org.apache.kafka",
                    "vn.lalanh.platform.kafka");

    static final List<String> DATABASE =
            List.of(
                    "org.springframework.data",
                    "com.mongodb",
                    "org.bson",
                    "vn.lalanh.platform.mongo");

    static final List<String> INJECTED =
            List.of(
                    "org.springframework.beans.factory.annotation.Autowired",
                    "org.springframework.beans.factory.annotation.Value");

    static final List<String> TRANSACTIONAL =
            List.of("org.springframework.transaction.annotation.Transactional");

    /** The contract's own words that a state may be made of. */
    static final List<String> SHARED_WORDS =
            List.of(
                    "vn.lalanh.events.Cause",
                    "vn.lalanh.events.PriorityGroup",
                    "vn.lalanh.events.EconomicStatus",
                    "vn.lalanh.events.Earmark");

    private Packages() {}

    static List<String> all() {
        return Stream.of(PURE, APPLICATION, SETTINGS, BROKER, DATABASE)
                .flatMap(List::stream)
                .toList();
    }

    static List<String> types() {
        return Stream.of(INJECTED, TRANSACTIONAL, SHARED_WORDS).flatMap(List::stream).toList();
    }

    /** As ArchUnit writes "in it or below". */
    static String[] below(List<String> packages) {
        return packages.stream().map(name -> name + "..").toArray(String[]::new);
    }

    static boolean isIn(String name, List<String> packages) {
        return packages.stream().anyMatch(p -> name.equals(p) || name.startsWith(p + "."));
    }
}
