package vn.lalanh.assessment.disasterreport;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.figures.Figures.Row;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.decision.Refusal;
import vn.lalanh.platform.identity.Ids;

/** A report of damage of one incident and place. Once submitted it never changes; the next day's report says what is new. */
public sealed interface DisasterReport {

    /** Nobody has submitted it. */
    record Absent(String id) implements DisasterReport {}

    /** With what was known then. */
    record Submitted(String id, Content content) implements DisasterReport {}

    /**
     * What was reported.
     *
     * @param total of the place
     * @param communes of a province's report, by code; protected cases are in the total only
     * @param narrative words of whoever reports; they leave this service with the report only
     * @param by opaque subject of a token
     */
    record Content(
            String incidentId,
            Duty duty,
            Row total,
            SortedMap<String, Row> communes,
            @Nullable String narrative,
            String by,
            Instant at) {
        public Content {
            communes = Collections.unmodifiableSortedMap(new TreeMap<>(communes));
        }

        public boolean late() {
            return at.isAfter(duty.dueAt());
        }
    }

    /** The only thing it is told. */
    record SubmitReport(Content content) {}

    /** The only thing that happens to it. */
    record ReportSubmitted(Content content) {}

    /** Why a report does not do what it is told. */
    enum ReportRefusal implements Refusal {
        ALREADY_SUBMITTED(
                "report-already-submitted",
                "Báo cáo này đã gửi và không sửa được nữa; nội dung mới hãy đưa vào báo cáo kế tiếp.",
                "This report was submitted and does not change any more; put what is new into the next one.",
                Kind.CONFLICT),
        NOT_DUE(
                "no-such-report",
                "Sự kiện này không có báo cáo mang số đó tính đến hôm nay; hãy xem danh sách báo cáo.",
                "Up to today this incident has no report of that number; see the list of reports.",
                Kind.NOT_FOUND);

        private final String code;
        private final String vi;
        private final String en;
        private final Kind kind;

        ReportRefusal(String code, String vi, String en, Kind kind) {
            this.code = code;
            this.vi = vi;
            this.en = en;
            this.kind = kind;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String vi() {
            return vi;
        }

        @Override
        public String en() {
            return en;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }

    static Decision<ReportSubmitted> decide(DisasterReport state, SubmitReport command) {
        return switch (state) {
            case Absent _ -> accept(new ReportSubmitted(command.content()));
            case Submitted s when repeats(s.content(), command.content()) -> alreadyDone();
            case Submitted _ -> refuse(ReportRefusal.ALREADY_SUBMITTED);
        };
    }

    /** The figures may have moved since; the same person sending the same words again means the same report. */
    private static boolean repeats(Content one, Content other) {
        return one.by().equals(other.by()) && Objects.equals(one.narrative(), other.narrative());
    }

    static DisasterReport evolve(DisasterReport state, ReportSubmitted event) {
        String id =
                switch (state) {
                    case Absent s -> s.id();
                    case Submitted s -> s.id();
                };
        return new Submitted(id, event.content());
    }

    /** One report for one duty. */
    static String idOf(String incidentId, String number) {
        return Ids.derive("rep", incidentId, number);
    }
}
