package vn.lalanh.assessment.relieflist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incident.Happening;
import vn.lalanh.assessment.relieflist.Sheet.Heading;

/** A village's list of hungry households in a flood. */
final class Lists {

    static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    static final Heading HEADING = new Heading("inc-1", "99001", "Thôn 3", Need.HUNGER, 1);

    private Lists() {}

    static Incident.Open flood(Cause cause, String commune) {
        return new Incident.Open(
                "inc-1",
                new Happening(
                        "Lũ (ví dụ)", cause, "99", List.of(commune), LocalDate.of(2026, 11, 18)),
                NOON);
    }

    static Incident.Open flood() {
        return flood(Cause.NATURAL_DISASTER, "99001");
    }

    static ReliefLine line(int number) {
        return new ReliefLine(number, household(number), 4, 3, 1, List.of(), null);
    }

    static List<ReliefLine> lines(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Lists::line).toList();
    }

    static String household(int number) {
        return "hh-" + number;
    }

    static SentLine sent(int number) {
        return sent(number, household(number), 4, 3, 1);
    }

    static SentLine sent(
            int number,
            @Nullable String household,
            @Nullable Integer members,
            @Nullable Integer hungry,
            @Nullable Integer months) {
        return new SentLine(number, household, members, hungry, months, List.of(), null);
    }

    static List<SentLine> sentLines(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Lists::sent).toList();
    }
}
