package vn.lalanh.platform.test;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** Labelled samples of a sealed family, at least one of each type in it. */
final class Samples<T> {

    private final Class<T> family;
    private final Map<String, T> byLabel = new LinkedHashMap<>();

    Samples(Class<T> family) {
        this.family = family;
        if (!family.isSealed()) {
            throw new IllegalArgumentException(
                    family.getSimpleName()
                            + " is not sealed, so nobody can say which samples are missing");
        }
    }

    void add(String label, T sample) {
        if (byLabel.putIfAbsent(label, sample) != null) {
            throw new IllegalArgumentException(
                    "two samples are called '%s'; give one of them a label".formatted(label));
        }
    }

    Map<String, T> byLabel() {
        return byLabel;
    }

    /** Nested sealed interfaces are followed down to what can be instantiated. */
    void assertComplete() {
        String missing =
                leaves(family)
                        .filter(leaf -> byLabel.values().stream().noneMatch(leaf::isInstance))
                        .map(Class::getSimpleName)
                        .distinct()
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            Assertions.fail("no sample of %s: %s", family.getSimpleName(), missing);
        }
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() && !type.isEnum()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Samples::leaves)
                : Stream.of(type);
    }
}
