package vn.lalanh.assessment.norm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Copies that iterate in one order for ever: a book written twice is the same text, on every machine. */
final class Sorted {

    private Sorted() {}

    static <T extends Comparable<T>> Set<T> set(Set<T> any) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(any)));
    }

    static <V> Map<String, V> map(Map<String, V> any) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(any)));
    }
}
