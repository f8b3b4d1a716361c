package vn.lalanh.proving.report;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * What one proof saw and found.
 *
 * @param what in one line: {@code simulated histories}
 * @param saw how much of each thing: commands, events, faults, checks and what else belongs to the proof, in the order in
 *     which they are told. A proof that saw nothing of one of them has proved nothing and fails.
 * @param measured figures that are not counts, with their units, in the order in which they are told
 * @param violations one sentence each, with what is needed to see it again; none in a proof that holds
 */
public record Report(
        String what,
        SequencedMap<String, Long> saw,
        SequencedMap<String, String> measured,
        List<String> violations) {

    /** What every proof must have seen some of. */
    public static final List<String> REQUIRED = List.of("commands", "events", "faults", "checks");

    public Report {
        violations = List.copyOf(violations);
    }

    /** Whether nothing is wrong and nothing that had to be seen is missing. */
    public boolean holds() {
        return violations.isEmpty() && unseen().isEmpty();
    }

    /** What had to be seen and was not. */
    public List<String> unseen() {
        var zeros = saw.entrySet().stream().filter(e -> e.getValue() == 0).map(Map.Entry::getKey);
        var absent = REQUIRED.stream().filter(name -> !saw.containsKey(name));
        return Stream.concat(zeros, absent).toList();
    }
}
