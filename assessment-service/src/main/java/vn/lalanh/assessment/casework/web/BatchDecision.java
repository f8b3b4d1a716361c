package vn.lalanh.assessment.casework.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseEvent;
import vn.lalanh.assessment.casework.CaseRefusal;
import vn.lalanh.assessment.casework.CaseService;
import vn.lalanh.assessment.casework.CaseService.Entry;
import vn.lalanh.assessment.casework.web.CaseRequests.About;
import vn.lalanh.assessment.casework.web.CaseRequests.ApprovalLine;
import vn.lalanh.assessment.casework.web.CaseRequests.AssessmentLine;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Refusal;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.RefusedException;

/** Decisions on many cases at once: one change for all that the caller may act on, one answer a line. */
record BatchDecision(CaseService service, CaseLookup lookup) {

    List<LineResult> assess(List<AssessmentLine> visits, String assessor, Caller caller) {
        List<Findings> findings =
                IntStream.range(0, visits.size()).mapToObj(i -> visits.get(i).findings(i)).toList();
        return each(
                visits.stream().map(AssessmentLine::caseId).toList(),
                caller,
                (seen, i) -> {
                    AssessmentLine visit = visits.get(i);
                    About about = new About(visit.caseId(), "assess", visit.assessment());
                    return new Entry<>(
                            seen, findings.get(i), caller.asking(about, visit.version()));
                },
                open -> service.assess(open, assessor));
    }

    List<LineResult> approve(List<ApprovalLine> lines, String approver, Caller caller) {
        return each(
                lines.stream().map(ApprovalLine::caseId).toList(),
                caller,
                (seen, i) -> {
                    About about = new About(seen.id(), "approve", "");
                    return new Entry<>(seen, "", caller.asking(about, lines.get(i).version()));
                },
                open -> service.approve(open, approver));
    }

    /** What the line of this place, from 0, asks for the case as it was seen. */
    @FunctionalInterface
    private interface Asked<T> {
        Entry<T> of(Current<Case> seen, int place);
    }

    private <T> List<LineResult> each(
            List<String> caseIds,
            Caller caller,
            Asked<T> asked,
            Function<List<Entry<T>>, List<Outcome<Case, CaseEvent>>> decide) {
        Map<String, Current<Case>> cases = lookup.all(caseIds);
        List<LineResult> results = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<Entry<T>> open = new ArrayList<>();
        for (int i = 0; i < caseIds.size(); i++) {
            Current<Case> seen = cases.get(caseIds.get(i));
            Refusal why = notTheirs(seen, caller);
            if (why == null && seen != null) {
                lines.add(i + 1);
                open.add(asked.of(seen, i));
            } else if (why != null) {
                results.add(LineResult.refused(i + 1, caseIds.get(i), why));
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
