package vn.lalanh.assessment.casework.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseEvent;
import vn.lalanh.assessment.casework.CaseRefusal;
import vn.lalanh.assessment.casework.CaseService;
import vn.lalanh.assessment.casework.CaseService.Entry;
import vn.lalanh.assessment.casework.web.CaseRequests.About;
import vn.lalanh.assessment.casework.web.CaseRequests.ApprovalLine;
import vn.lalanh.assessment.casework.web.CaseRequests.AssessmentLine;
import vn.lalanh.assessment.norm.Findings;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Refusal;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.RefusedException;

/** Decisions on many cases at once: one change for all that the caller may act on, one answer a line. */
record BatchDecision(CaseService service, CaseLookup lookup) {

    List<LineResult> assess(List<AssessmentLine> visits, String assessor, Caller caller) {
        List<Entry<Findings>> entries = new ArrayList<>();
        for (int i = 0; i < visits.size(); i++) {
            AssessmentLine visit = visits.get(i);
            About about = new About(visit.caseId(), "assess", visit.assessment());
            entries.add(
                    new Entry<>(
                            visit.caseId(),
                            visit.findings(i),
                            caller.asking(about, visit.version())));
        }
        return each(entries, caller, open -> service.assess(open, assessor));
    }

    List<LineResult> approve(List<ApprovalLine> lines, String approver, Caller caller) {
        List<Entry<String>> entries =
                lines.stream()
                        .map(line ->
                                new Entry<>(
                                        line.caseId(),
                                        "approve",
                                        caller.asking(
                                                new About(line.caseId(), "approve", ""),
                                                line.version())))
                        .toList();
        return each(entries, caller, open -> service.approve(open, approver));
    }

    private <T> List<LineResult> each(
            List<Entry<T>> entries,
            Caller caller,
            Function<List<Entry<T>>, List<Outcome<Case, CaseEvent>>> decide) {
        Map<String, Current<Case>> cases = lookup.all(entries.stream().map(Entry::caseId).toList());
        List<LineResult> results = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<Entry<T>> open = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry<T> entry = entries.get(i);
            Refusal why = notTheirs(cases.get(entry.caseId()), caller);
            if (why == null) {
                lines.add(i + 1);
                open.add(entry);
            } else {
                results.add(LineResult.refused(i + 1, entry.caseId(), why));
            }
        }
        List<Outcome<Case, CaseEvent>> outcomes = decide.apply(open);
        for (int n = 0; n < outcomes.size(); n++) {
            results.add(LineResult.of(lines.get(n), outcomes.get(n)));
        }
        results.sort(Comparator.comparingInt(LineResult::line));
        return results;
    }

    private static @Nullable Refusal notTheirs(@Nullable Current<Case> found, Caller caller) {
        if (found == null) {
            return CaseRefusal.NO_SUCH_CASE;
        }
        try {
            CaseLookup.requireMine(found, caller);
            return null;
        } catch (RefusedException outside) {
            return outside.refusal();
        }
    }
}
