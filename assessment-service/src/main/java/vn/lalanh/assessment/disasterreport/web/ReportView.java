package vn.lalanh.assessment.disasterreport.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Counted.Damage;
import vn.lalanh.assessment.casework.Counted.Help;
import vn.lalanh.assessment.disasterreport.DisasterReport.Content;
import vn.lalanh.assessment.disasterreport.Duty;
import vn.lalanh.assessment.disasterreport.Reporting.Owed;
import vn.lalanh.assessment.disasterreport.Reporting.Status;
import vn.lalanh.assessment.figures.Figures.Row;

/**
 * A report as JSON.
 *
 * @param at of the figures: when it was submitted, or now
 * @param nothingFound the figures are zero, and that is what is reported
 * @param figures absent in a list for what is not submitted
 * @param communes of a province's report
 */
record ReportView(
        String number,
        Duty.Kind kind,
        String place,
        LocalDate day,
        Instant dueAt,
        Status status,
        @Nullable Instant submittedAt,
        @Nullable Instant at,
        @Nullable Boolean nothingFound,
        @Nullable DamageView figures,
        @Nullable List<DamageView> communes,
        @Nullable String narrative) {

    /** Houses by damage: above 70 %; 30 to 70 % and not to be lived in; below 30 %. */
    record DamageView(
            @Nullable String communeCode,
            long cases,
            long housesTotal,
            long housesHeavy,
            long housesPartial,
            long injured,
            long deadOrMissing,
            long hungry,
            List<Help> help) {
        static DamageView of(@Nullable String communeCode, Row row) {
            return new DamageView(
                    communeCode,
                    row.cases(),
                    row.houses(Damage.TOTAL),
                    row.houses(Damage.HEAVY),
                    row.houses(Damage.PARTIAL),
                    row.injured(),
                    row.deadOrMissing(),
                    row.hungry(),
                    row.help());
        }
    }

    /** In a list. */
    static ReportView line(Owed owed) {
        Content sent = owed.submitted();
        return sent == null
                ? of(owed, null, null, null)
                : of(owed, sent, DamageView.of(null, sent.total()), null);
    }

    /** Alone. */
    static ReportView whole(Owed owed, Content content) {
        return of(
                owed,
                content,
                DamageView.of(null, content.total()),
                owed.duty().ofProvince() ? rows(content.communes()) : null);
    }

    private static ReportView of(
            Owed owed,
            @Nullable Content content,
            @Nullable DamageView figures,
            @Nullable List<DamageView> communes) {
        Duty duty = owed.duty();
        Content sent = owed.submitted();
        return new ReportView(
                duty.number(),
                duty.kind(),
                duty.place(),
                duty.day(),
                duty.dueAt(),
                owed.status(),
                sent == null ? null : sent.at(),
                content == null ? null : content.at(),
                content == null ? null : content.total().nothingFound(),
                figures,
                communes,
                content == null ? null : content.narrative());
    }

    private static List<DamageView> rows(SortedMap<String, Row> communes) {
        return communes.entrySet().stream()
                .map(row -> DamageView.of(row.getKey(), row.getValue()))
                .toList();
    }
}
