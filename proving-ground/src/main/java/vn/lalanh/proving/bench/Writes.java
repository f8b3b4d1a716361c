package vn.lalanh.proving.bench;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.lalanh.runner.Service;

/** How many documents were written, by service and collection. */
record Writes(Map<Service, Map<String, Long>> counts) {

    Writes since(Writes before) {
        Map<Service, Map<String, Long>> difference = new EnumMap<>(Service.class);
        counts.forEach((service, collections) -> {
            Map<String, Long> earlier = before.counts.getOrDefault(service, Map.of());
            Map<String, Long> more = new TreeMap<>();
            collections.forEach((name, sum) -> {
                long added = sum - earlier.getOrDefault(name, 0L);
                if (added > 0) {
                    more.put(name, added);
                }
            });
            difference.put(service, more);
        });
        return new Writes(difference);
    }

    long all() {
        return counts.values().stream().flatMap(c -> c.values().stream()).mapToLong(n -> n).sum();
    }

    /** For one of so many: {@code assessment 9.1 (cases 6.0, timelines 3.1); …}. */
    String each(long many) {
        return counts.entrySet().stream()
                .filter(service -> !service.getValue().isEmpty())
                .map(service -> told(service.getKey(), service.getValue(), many))
                .collect(Collectors.joining("; "));
    }

    private static String told(Service service, Map<String, Long> collections, long many) {
        double sum = collections.values().stream().mapToLong(n -> n).sum();
        return "%s %.1f (%s)"
                .formatted(
                        service.name().toLowerCase(Locale.ROOT),
                        sum / many,
                        collections.entrySet().stream()
                                .map(one ->
                                        "%s %.1f"
                                                .formatted(
                                                        one.getKey(),
                                                        one.getValue() / (double) many))
                                .collect(Collectors.joining(", ")));
    }
}
