package vn.lalanh.assessment.disasterreport.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.disasterreport.DisasterReport;
import vn.lalanh.assessment.disasterreport.DisasterReport.Submitted;
import vn.lalanh.assessment.disasterreport.DisasterReports;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;

@Component
class MongoDisasterReports extends MongoAggregates<DisasterReport> implements DisasterReports {

    /** A month of days, and two slots more, for every commune there can be. */
    private static final int MOST = 70_000;

    private static final Shape<DisasterReport> SHAPE =
            new Shape<>(
                    "disaster-reports",
                    DisasterReport.class,
                    DisasterReport.Absent::new,
                    MongoDisasterReports::by,
                    List.of(List.of("incident", "slot")));

    MongoDisasterReports(MongoPlatform platform) {
        super(platform, SHAPE);
    }

    private static Map<String, ?> by(DisasterReport state) {
        return state instanceof Submitted report
                ? Map.of(
                        "incident", report.content().incidentId(),
                        "slot", report.content().duty().slot())
                : Map.of();
    }

    @Override
    public List<Submitted> of(Collection<String> incidentIds, Collection<String> slots) {
        return where(
                        and(in("by.incident", incidentIds), in("by.slot", slots)),
                        ascending("_id"),
                        0,
                        MOST)
                .stream()
                .map(Current::state)
                .filter(Submitted.class::isInstance)
                .map(Submitted.class::cast)
                .toList();
    }
}
