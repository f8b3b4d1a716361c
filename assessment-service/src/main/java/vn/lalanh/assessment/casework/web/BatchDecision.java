package vn.lalanh.assessment.casework.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseEvent;
import vn.lalanh.assessment.casework.CaseRefusal;
import vn.lalanh.assessment.casework.CaseService;
import vn.lalanh.assessment.casework.CaseService.Entry;
import vn.lalanh.assessment.casework.FindingsRefusal;
import vn.lalanh.assessment.casework.Sample;
import vn.lalanh.assessment.casework.web.CaseRequests.About;
import vn.lalanh.assessment.casework.web.CaseRequests.ApprovalLine;
import vn.lalanh.assessment.casework.web.CaseRequests.ApprovalsRequest;
import vn.lalanh.assessment.casework.web.CaseRequests.AssessmentLine;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.decision.Refusal;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.RefusedException;

/** Decisions on many cases at once: one change for all that the caller may act on, one answer a line. */
record BatchDecision(CaseService service, CaseLookup lookup) {

    List<LineResult> assess(List<AssessmentLine> visits, String assessor, Caller caller) {
        List<Findings> findings =
                IntStream.range(0, visits.size()).mapToObj(i -> visits.get(i).findings(i)).toList();
        List<String> caseIds = visits.stream().map(AssessmentLine::caseId).toList();
        return each(
                caseIds,
                lookup.all(caseIds, caller, Role.SOCIAL_WORKER),
                caller,
                (seen, i) -> {
                    AssessmentLine visit = visits.get(i);
                    About about = new About(visit.caseId(), "assess", visit.assessment());
                    return new Entry<>(
                            seen, findings.get(i), caller.asking(about, visit.version()));
                },
                open -> service.assess(open, assessor),
                (result, outcome) -> {
                    AssessmentLine visit = visits.get(result.line() - 1);
                    return outcome.decided() instanceof Decision.Refused<?>(FindingsRefusal why)
                            ? result.with(visit.assessment().fields(why, "assessment."))
                            : result;
                });
    }

    /** Those that the caller may not act on are left out, as they will be of the approval. */
    Sample sample(List<ApprovalLine> lines, Caller caller) {
        return sample(lookup.all(ids(lines), caller), caller);
    }

    private static Sample sample(Map<String, Current<Case>> cases, Caller caller) {
        return Sample.of(
                cases.values().stream().filter(one -> notTheirs(one, caller) == null).toList());
    }

    /** Throws a refusal of the whole list where its sample was not looked at. */
    List<LineResult> approve(ApprovalsRequest request, String approver, Caller caller) {
        List<ApprovalLine> lines = request.approvals();
        Set<String> lookedAt = request.seenInFull();
        Map<String, Current<Case>> cases = lookup.all(ids(lines), caller);
        Sample sample = sample(cases, caller);
        Refusal why = sample.missingFrom(lookedAt);
        if (why != null) {
            throw new RefusedException(why);
        }
        return each(
                ids(lines),
                cases,
                caller,
                (seen, i) -> {
                    About about = new About(seen.id(), "approve", "");
                    return new Entry<>(
                            seen,
                            sample.bulkOf(seen.id(), lookedAt),
                            caller.asking(about, lines.get(i).version()));
                },
                open -> service.approve(open, approver),
                (result, _) -> result);
    }

    private static List<String> ids(List<ApprovalLine> lines) {
        return lines.stream().map(ApprovalLine::caseId).toList();
    }

    /** What the line of this place, from 0, asks for the case as it was seen. */
    @FunctionalInterface
    private interface Asked<T> {
        Entry<T> of(Current<Case> seen, int place);
    }

    private static <T> List<LineResult> each(
            List<String> caseIds,
            Map<String, Current<Case>> cases,
            Caller caller,
            Asked<T> asked,
            Function<List<Entry<T>>, List<Outcome<Case, CaseEvent>>> decide,
            BiFunction<LineResult, Outcome<Case, CaseEvent>, LineResult> located) {
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
            Outcome<Case, CaseEvent> outcome = outcomes.get(n);
            results.add(located.apply(LineResult.of(lines.get(n), outcome), outcome));
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
