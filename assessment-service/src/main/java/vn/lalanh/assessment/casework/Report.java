package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.time.WorkingDays;

/**
 * What was reported: which household needs help for what. Changes only where a household that the registry did not know is
 * found there.
 *
 * @param content what the help is for; with {@code ordinal}, what tells cases of one household and incident apart
 * @param occurredOn the day of the incident; that of the report where a document from before it was kept says nothing
 * @param householdId of the registry, or provisional
 * @param shielded nothing but the province and the kinds of benefit may leave this service
 * @param salt what ids of lines of a protected case are made with, so that nobody outside finds a person by trying; null for
 *     all others
 * @param list the relief list that it is a line of; null where it was reported by itself
 * @param reportedAs the provisional household it was reported for; null where it was never another one
 */
public record Report(
        String caseId,
        String incidentId,
        String householdId,
        String provinceCode,
        String communeCode,
        Cause cause,
        String content,
        int ordinal,
        boolean shielded,
        LocalDate occurredOn,
        Instant reportedAt,
        @Nullable String salt,
        @Nullable String list,
        @Nullable String reportedAs) {

    public static final String EMERGENCY = "EMERGENCY";

    /** Ordinals beyond this are those of relief lists: no case that is reported by itself has one. */
    public static final int LISTED = 1_000;

    /** By itself. */
    public Report(
            String caseId,
            String incidentId,
            String householdId,
            String provinceCode,
            String communeCode,
            Cause cause,
            String content,
            int ordinal,
            boolean shielded,
            LocalDate occurredOn,
            Instant reportedAt) {
        this(
                caseId,
                incidentId,
                householdId,
                provinceCode,
                communeCode,
                cause,
                content,
                ordinal,
                shielded,
                occurredOn,
                reportedAt,
                null,
                null,
                null);
    }

    public Report {
        occurredOn =
                Objects.requireNonNullElseGet(
                        occurredOn, () -> LocalDate.ofInstant(reportedAt, WorkingDays.ZONE));
    }

    /** What ids of its lines are made with. */
    String seed() {
        return salt == null ? caseId : salt;
    }

    /** A household is once on the lists of one need and round. */
    public static String listedCaseId(
            String householdId, String incidentId, String content, int round) {
        return caseId(householdId, incidentId, content, LISTED + round);
    }

    /** The same for the household that the registry knows. */
    Report linkedTo(String other) {
        return new Report(
                caseId,
                incidentId,
                other,
                provinceCode,
                communeCode,
                cause,
                content,
                ordinal,
                shielded,
                occurredOn,
                reportedAt,
                salt,
                list,
                householdId);
    }

    /** The same need reported twice is the same case. A protected one has an id of its own, see {@link CaseIds}. */
    public static String caseId(
            String householdId, String incidentId, String content, int ordinal) {
        return Ids.derive("case", householdId, incidentId, content, Integer.toString(ordinal));
    }
}
