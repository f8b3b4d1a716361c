package vn.lalanh.assessment.posting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.norm.Sentence;

/**
 * What is posted. Never changes.
 *
 * @param number counts from 1 within the incident and commune
 * @param lines decisions that were not posted before, in the order of their cases
 * @param protectedInProvince approved protected cases of the whole incident, rounded down to tens
 * @param basis why it stands so long
 * @param by opaque subject of a token
 * @param request what tells a repeat of the same request; null where its sender gave nothing to tell it by
 */
public record Notice(
        String incidentId,
        String provinceCode,
        String communeCode,
        int number,
        List<Line> lines,
        long protectedInProvince,
        Sentence basis,
        Instant postedAt,
        Instant endsAt,
        String by,
        @Nullable String request) {

    /**
     * One decision.
     *
     * @param deciders opaque ids of whoever assessed and approved it
     */
    public record Line(
            String caseId,
            int approvalNumber,
            String householdId,
            List<Benefit> benefits,
            List<String> deciders) {
        public Line {
            benefits = List.copyOf(benefits);
            deciders = List.copyOf(deciders);
        }
    }

    /**
     * What the lines of one norm come to.
     *
     * @param unit {@code VND}, or goods as {@code RICE/GRAM}
     */
    public record Benefit(String norm, String unit, long quantity) {}

    public Notice {
        lines = List.copyOf(lines);
    }

    /** Whether it still stands. */
    public boolean standsAt(Instant now) {
        return now.isBefore(endsAt);
    }
}
