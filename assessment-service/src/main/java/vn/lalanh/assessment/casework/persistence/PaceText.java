package vn.lalanh.assessment.casework.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Pace;
import vn.lalanh.assessment.norm.Stage;

/**
 * The pace of a case as one text, in which cases that are alike are equal: {@code
 * 99001|2026-11-18|2026-11-19|1|2026-11-20||ASSESSMENT,APPROVAL|ASSESSMENT|2026-11-27T10:00:00Z}. Part of the stored shape.
 */
final class PaceText {

    private static final int PARTS = 9;

    private PaceText() {}

    static String of(Pace pace) {
        return Stream.of(
                        pace.communeCode(),
                        pace.reportedOn(),
                        text(pace.assessedOn()),
                        pace.again() ? "2" : "1",
                        text(pace.approvedOn()),
                        text(pace.settledOn()),
                        text(pace.passed()),
                        text(pace.missed()),
                        text(pace.dueAt()))
                .map(Object::toString)
                .collect(Collectors.joining("|"));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String text(Collection<Stage> stages) {
        return stages.stream().sorted().map(Stage::name).collect(Collectors.joining(","));
    }

    static Pace read(String text) {
        String[] parts = text.split("\\|", PARTS);
        return new Pace(
                parts[0],
                LocalDate.parse(parts[1]),
                day(parts[2]),
                parts[3].equals("2"),
                day(parts[4]),
                day(parts[5]),
                stages(parts[6]),
                stages(parts[7]),
                parts[8].isEmpty() ? null : Instant.parse(parts[8]));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static Set<Stage> stages(String text) {
        return text.isEmpty()
                ? Set.of()
                : Stream.of(text.split(",", -1)).map(Stage::valueOf).collect(Collectors.toSet());
    }
}
