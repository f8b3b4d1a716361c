package vn.lalanh.assessment.disasterreport;

import java.util.Collection;
import java.util.List;
import vn.lalanh.assessment.disasterreport.DisasterReport.Submitted;
import vn.lalanh.platform.aggregate.Aggregates;

/** All submitted reports. */
public interface DisasterReports extends Aggregates<DisasterReport> {

    /** Those of these incidents, of these slots. */
    List<Submitted> of(Collection<String> incidentIds, Collection<String> slots);
}
