package vn.lalanh.assessment.disasterreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.casework.Counted.Damage;
import vn.lalanh.assessment.disasterreport.DisasterReport.Absent;
import vn.lalanh.assessment.disasterreport.DisasterReport.Content;
import vn.lalanh.assessment.disasterreport.DisasterReport.ReportRefusal;
import vn.lalanh.assessment.disasterreport.DisasterReport.ReportSubmitted;
import vn.lalanh.assessment.disasterreport.DisasterReport.SubmitReport;
import vn.lalanh.assessment.disasterreport.DisasterReport.Submitted;
import vn.lalanh.assessment.figures.Figures.Row;
import vn.lalanh.platform.decision.Decision;

class DisasterReportTest {

    private static final Instant DUE = Instant.parse("2026-11-19T10:00:00Z");
    private static final Content FIRST = content(Row.NONE, "Mưa to", "sub-1");

    @Test
    void isTakenWithoutDamageAndSaysSo() {
        Decision<ReportSubmitted> decision =
                DisasterReport.decide(new Absent("rep-1"), new SubmitReport(FIRST));

        assertThat(decision).isEqualTo(Decision.accept(new ReportSubmitted(FIRST)));
        assertThat(FIRST.total().nothingFound()).isTrue();
        assertThat(FIRST.late()).isFalse();
    }

    @Test
    void staysAsItWasSubmitted() {
        DisasterReport sent = new Submitted("rep-1", FIRST);
        Row more =
                new Row(
                        1,
                        1,
                        new TreeMap<>(),
                        Map.of(Damage.TOTAL, 1L),
                        0,
                        0,
                        0,
                        FIRST.total().help());

        assertThat(DisasterReport.decide(sent, new SubmitReport(content(more, "Mưa to", "sub-1"))))
                .isEqualTo(Decision.alreadyDone());
        assertThat(DisasterReport.decide(sent, new SubmitReport(content(more, "Lũ", "sub-1"))))
                .isEqualTo(Decision.refuse(ReportRefusal.ALREADY_SUBMITTED));
        assertThat(DisasterReport.decide(sent, new SubmitReport(content(more, "Mưa to", "sub-2"))))
                .isEqualTo(Decision.refuse(ReportRefusal.ALREADY_SUBMITTED));
        assertThat(more.nothingFound()).isFalse();
    }

    private static Content content(Row row, @Nullable String narrative, String by) {
        Duty duty = new Duty(Duty.Kind.DAILY, "99001", LocalDate.of(2026, 11, 19), DUE);
        return new Content("inc-1", duty, row, new TreeMap<>(), narrative, by, DUE);
    }
}
