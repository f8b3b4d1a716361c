package vn.lalanh.assessment.supportrequest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lalanh.assessment.casework.Counted.Damage;
import vn.lalanh.assessment.figures.Figures.Row;
import vn.lalanh.assessment.supportrequest.Situation.Lacking;
import vn.lalanh.assessment.supportrequest.SupportRequest.Asking;
import vn.lalanh.assessment.supportrequest.SupportRequest.Draft;
import vn.lalanh.assessment.supportrequest.SupportRequest.Level;
import vn.lalanh.assessment.supportrequest.SupportRequest.Need;

/** One flooded commune that lacks two roofs. */
final class RequestFixtures {

    static final Instant AT = Instant.parse("2026-11-22T05:00:00Z");

    private RequestFixtures() {}

    static Asking asking() {
        return new Asking("inc-1", Level.PROVINCE, "99001", 1);
    }

    static Draft draft(List<Need> needs) {
        return new Draft(needs, 12_500_000_000L, "Kho gạo xã đã hết.", "sub-officer", AT);
    }

    static Situation lacking() {
        return new Situation(
                AT,
                damage(),
                List.of(
                        new Lacking("HOUSE_LOST", "VND", 120_000_000, 40_000_000, 80_000_000),
                        new Lacking("RICE_HUNGER", "RICE/GRAM", 120_000, 120_000, 0)));
    }

    static Situation enough() {
        return new Situation(
                AT,
                damage(),
                List.of(new Lacking("HOUSE_LOST", "VND", 120_000_000, 120_000_000, 0)));
    }

    private static Row damage() {
        return new Row(
                5,
                3,
                new TreeMap<>(),
                Map.of(Damage.TOTAL, 3L, Damage.PARTIAL, 1L),
                2,
                1,
                8,
                List.of());
    }
}
