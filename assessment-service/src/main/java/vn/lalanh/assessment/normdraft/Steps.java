package vn.lalanh.assessment.normdraft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.lalanh.assessment.bookcheck.Finding;

/** What happens to a draft's text on its way; each is about the very text that it was made for. */
public final class Steps {

    private Steps() {}

    /** What its check found. */
    public record Check(String digest, List<Finding> findings, Instant at) {
        public Check {
            findings = List.copyOf(findings);
        }

        boolean failed() {
            return findings.stream().anyMatch(Finding::error);
        }

        /** Whether all that may be meant is said to be meant. */
        boolean acknowledgedBy(Set<String> ids) {
            return findings.stream().allMatch(finding -> ids.contains(finding.id()));
        }
    }

    /** A simulation of it is there to be read. */
    public record Simulation(String digest, String simulationId, Instant at) {}

    /**
     * Somebody stands up for it.
     *
     * @param acknowledged ids of the findings that are meant
     */
    public record Submission(Set<String> acknowledged, String by, Instant at) {
        public Submission {
            acknowledged = Set.copyOf(acknowledged);
        }
    }

    /**
     * A second person has put it into force.
     *
     * @param resolutionNumber as it is printed, {@code 12/2026/NQ-HĐND}
     */
    public record Promulgation(
            String resolutionNumber, LocalDate signedOn, String by, Instant at) {}
}
