package vn.lalanh.assessment.casework;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.CaseCommand.AssessCase;
import vn.lalanh.assessment.casework.CaseEvent.CaseAssessed;
import vn.lalanh.assessment.casework.CaseEvent.CaseTriaged;
import vn.lalanh.assessment.fact.Answer;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Facts;
import vn.lalanh.assessment.fact.Subject;
import vn.lalanh.assessment.form.Form;
import vn.lalanh.assessment.form.Misfit;
import vn.lalanh.assessment.household.KnownHousehold.Household;
import vn.lalanh.assessment.norm.Entitlement;
import vn.lalanh.assessment.norm.Law;
import vn.lalanh.assessment.norm.NormEngine;
import vn.lalanh.events.EconomicStatus;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.decision.Refusal;
import vn.lalanh.platform.time.WorkingDays;

/** How an assessment is decided: the law turns what was found into lines. */
final class Assessing {

    private static final String GROUPS = "priorityGroups";

    private Assessing() {}

    /** After a return the same findings count as a new assessment: the assessor stands by them. */
    static Decision<CaseEvent> decide(Case.Known state, AssessCase c) {
        Dossier dossier = state.dossier();
        Law law = c.law();
        Household household = c.household();
        if (law == null) {
            return refuse(CaseRefusal.NO_NORM_BOOK);
        }
        Refusal why = contradiction(dossier, c);
        if (why != null) {
            return refuse(why);
        }
        Report report = dossier.report();
        Facts facts = facts(dossier, c);
        Entitlement entitlement = NormEngine.compute(law, facts);
        Assessment assessment =
                new Assessment(
                        Assessments.next(state),
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

    /** Who was found to live there counts before whom the registry has in the household. */
    private static @Nullable Refusal contradiction(Dossier dossier, AssessCase c) {
        Form form = c.forms().of(dossier.report().cause());
        List<Misfit> misfits = new ArrayList<>(form.misfits(c.findings()));
        Residents residents = dossier.statements().residents().orElse(null);
        if (residents != null) {
            misfits.addAll(Contradictions.of(residents, c.findings(), form));
        }
        if (!misfits.isEmpty()) {
            return new FindingsRefusal(misfits);
        }
        Household household = c.household();
        boolean strangers =
                residents == null
                        && household != null
                        && !c.findings().persons().stream()
                                .map(Subject::id)
                                .allMatch(household.personIds()::contains);
        return strangers ? CaseRefusal.PERSON_NOT_IN_HOUSEHOLD : null;
    }

    /** What the registry knew counts before what was found: it is the registry that says who is poor. */
    private static Facts facts(Dossier dossier, AssessCase c) {
        Report report = dossier.report();
        Answers known = known(c.household());
        return new Facts(
                report.cause(),
                report.occurredOn(),
                LocalDate.ofInstant(c.at(), WorkingDays.ZONE),
                c.findings()
                        .knowing(
                                dossier.statements()
                                        .residents()
                                        .map(residents -> living(residents, known))
                                        .orElse(known)));
    }

    /** Of how many live there, and who without papers, the registry knows nothing. */
    private static Answers living(Residents residents, Answers known) {
        Set<String> groups = new TreeSet<>();
        if (known.byQuestion().get(GROUPS) instanceof Answer.Choices(var registered)) {
            groups.addAll(registered);
        }
        residents.groupsWithoutPapers().forEach(group -> groups.add(group.name()));
        return known.and(
                new Answers(
                        Map.of(
                                "householdSize",
                                new Answer.Count(residents.members().size()),
                                GROUPS,
                                new Answer.Choices(List.copyOf(groups)))));
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
                        GROUPS,
                        new Answer.Choices(
                                household.priorityGroups().stream().map(Enum::name).toList())));
    }
}
