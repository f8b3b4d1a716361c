package vn.lalanh.assessment.casework;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.CaseCommand.AssessCase;
import vn.lalanh.assessment.casework.CaseEvent.CaseAssessed;
import vn.lalanh.assessment.casework.CaseEvent.CaseTriaged;
import vn.lalanh.assessment.fact.Answer;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Facts;
import vn.lalanh.assessment.fact.Subject;
import vn.lalanh.assessment.form.Misfit;
import vn.lalanh.assessment.household.KnownHousehold.Household;
import vn.lalanh.assessment.norm.Entitlement;
import vn.lalanh.assessment.norm.Law;
import vn.lalanh.assessment.norm.NormEngine;
import vn.lalanh.events.EconomicStatus;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.time.WorkingDays;

/** How an assessment is decided: the law turns what was found into lines. */
final class Assessing {

    private Assessing() {}

    /** After a return the same findings count as a new assessment: the assessor stands by them. */
    static Decision<CaseEvent> decide(Case.Known state, AssessCase c) {
        Dossier dossier = state.dossier();
        Assessment earlier = state.assessed();
        Law law = c.law();
        Household household = c.household();
        if (law == null) {
            return refuse(CaseRefusal.NO_NORM_BOOK);
        }
        List<Misfit> misfits = c.forms().of(dossier.report().cause()).misfits(c.findings());
        if (!misfits.isEmpty()) {
            return refuse(new FindingsRefusal(misfits));
        }
        if (household != null
                && !c.findings().persons().stream()
                        .map(Subject::id)
                        .allMatch(household.personIds()::contains)) {
            return refuse(CaseRefusal.PERSON_NOT_IN_HOUSEHOLD);
        }
        Report report = dossier.report();
        Facts facts = facts(report, household, c);
        Entitlement entitlement = NormEngine.compute(law, facts);
        Assessment assessment =
                new Assessment(
                        earlier == null ? 1 : earlier.number() + 1,
                        law.id(),
                        law.bookIds(),
                        facts,
                        household != null,
                        entitlement.lines().stream()
                                .map(line -> BenefitLine.of(report, line))
                                .toList(),
                        entitlement.advice(),
                        entitlement.refused(),
                        c.assessor(),
                        c.at());
        if (state instanceof Case.Assessed s && assessment.repeats(s.assessment())) {
            return alreadyDone();
        }
        List<CaseEvent> events = new ArrayList<>();
        Triage triage = Triage.of(report.shielded(), household, Set.of(), c.findings());
        if (household != null && !triage.equals(dossier.triage())) {
            events.add(new CaseTriaged(triage, null));
        }
        events.add(
                new CaseAssessed(
                        assessment, c.approveBy().of(assessment.lines(), report.reportedAt())));
        return accept(events);
    }

    /** What the registry knew counts before what was found: it is the registry that says who is poor. */
    private static Facts facts(Report report, @Nullable Household household, AssessCase c) {
        return new Facts(
                report.cause(),
                report.occurredOn(),
                LocalDate.ofInstant(c.at(), WorkingDays.ZONE),
                c.findings().knowing(known(household)));
    }

    private static Answers known(@Nullable Household household) {
        if (household == null) {
            return new Answers(
                    Map.of("economicStatus", new Answer.Choice(EconomicStatus.UNKNOWN.name())));
        }
        return new Answers(
                Map.of(
                        "economicStatus",
                        new Answer.Choice(household.economicStatus().name()),
                        "householdSize",
                        new Answer.Count(household.personIds().size()),
                        "priorityGroups",
                        new Answer.Choices(
                                household.priorityGroups().stream().map(Enum::name).toList())));
    }
}
