package vn.lalanh.assessment.casework.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.lalanh.assessment.casework.CaseService;
import vn.lalanh.assessment.casework.CaseService.Reported;
import vn.lalanh.assessment.casework.web.CaseRequests.BatchRequest;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.RefusedException;

/** Many reports at once: one change for all of them, one answer a line. */
record BatchReport(CaseService service, Instant now) {

    List<LineResult> report(BatchRequest request, Caller caller) {
        List<LineResult> results = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<Reported> reports = new ArrayList<>();
        for (int i = 0; i < request.cases().size(); i++) {
            Reported report =
                    request.cases().get(i).reported("cases[%d].".formatted(i), caller, now);
            try {
                Reports.requireOwnKind(request.cases().get(i), caller);
                caller.requireIn(report.communeCode());
                lines.add(i + 1);
                reports.add(report);
            } catch (RefusedException outside) {
                results.add(LineResult.refused(i + 1, report.caseId(), outside.refusal()));
            }
        }
        var outcomes = service.report(reports, Reports.asking(request, caller));
        for (int n = 0; n < outcomes.size(); n++) {
            results.add(Reports.line(lines.get(n), outcomes.get(n), caller));
        }
        results.sort(Comparator.comparingInt(LineResult::line));
        return results;
    }
}
