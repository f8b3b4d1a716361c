package vn.lalanh.assessment.assignment;

import java.time.LocalDate;

/** Days on which somebody is not there, both included. */
public record Away(LocalDate from, LocalDate to) {

    public Away {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("away until before it begins");
        }
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
