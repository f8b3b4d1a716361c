package vn.lalanh.proving.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What many histories together saw.
 *
 * @param trace of all their traces, whatever the order they ran in
 * @param failing histories in which something was violated
 * @param violations what there is to tell of them, in lines
 */
record Sum(
        long histories,
        long commands,
        long events,
        long checks,
        long steps,
        long trace,
        int failing,
        Map<Fault, Long> faults,
        List<String> violations) {

    static final Sum NOTHING = new Sum(0, 0, 0, 0, 0, 0, 0, Map.of(), List.of());

    Sum {
        violations = List.copyOf(violations);
    }

    /** One history. */
    static Sum of(History.Verdict verdict, List<String> told) {
        return new Sum(
                1,
                verdict.commands(),
                verdict.events(),
                verdict.checks(),
                verdict.steps(),
                verdict.trace(),
                verdict.violations().isEmpty() ? 0 : 1,
                verdict.faults(),
                told);
    }

    Sum plus(Sum other) {
        Map<Fault, Long> both = new EnumMap<>(Fault.class);
        both.putAll(faults);
        other.faults.forEach((fault, count) -> both.merge(fault, count, Long::sum));
        List<String> told = new ArrayList<>(violations);
        told.addAll(other.violations);
        return new Sum(
                histories + other.histories,
                commands + other.commands,
                events + other.events,
                checks + other.checks,
                steps + other.steps,
                trace + other.trace,
                failing + other.failing,
                both,
                told);
    }

    /** For a report. */
    SequencedMap<String, Long> saw() {
        SequencedMap<String, Long> saw = new LinkedHashMap<>();
        saw.put("histories", histories);
        saw.put("commands", commands);
        saw.put("events", events);
        saw.put("faults", faults.values().stream().mapToLong(Long::longValue).sum());
        for (Fault fault : Fault.values()) {
            saw.put(fault.toString(), faults.getOrDefault(fault, 0L));
        }
        saw.put("steps in another order", steps);
        saw.put("checks", checks);
        return saw;
    }

    @Override
    public String toString() {
        return "%,d histories, %d violated".formatted(histories, failing);
    }
}
