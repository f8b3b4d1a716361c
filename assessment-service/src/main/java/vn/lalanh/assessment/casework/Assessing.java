package vn.lalanh.assessment.casework;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.CaseCommand.AssessCase;
import vn.lalanh.assessment.casework.CaseEvent.CaseAssessed;
import vn.lalanh.assessment.casework.CaseEvent.CaseTriaged;
import vn.lalanh.assessment.household.KnownHousehold.Household;
import vn.lalanh.assessment.norm.Entitlement;
import vn.lalanh.assessment.norm.Facts;
import vn.lalanh.assessment.norm.Findings;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormEngine;
import vn.lalanh.events.EconomicStatus;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.time.WorkingDays;

/** How an assessment is decided: the norm book turns what was found into lines. */
final class Assessing {

    private Assessing() {}

    /** After a return the same findings count as a new assessment: the assessor stands by them. */
    static Decision<CaseEvent> decide(Case.Known state, AssessCase c) {
        Dossier dossier = state.dossier();
        Assessment earlier = state.assessed();
        NormBook book = c.book();
        Household household = c.household();
        if (book == null) {
            return refuse(CaseRefusal.NO_NORM_BOOK);
        }
        if (household != null && !persons(c.findings()).allMatch(household.personIds()::contains)) {
            return refuse(CaseRefusal.PERSON_NOT_IN_HOUSEHOLD);
        }
        Report report = dossier.report();
        Entitlement entitlement = NormEngine.compute(book, facts(report, household, c));
        Assessment assessment =
                new Assessment(
                        earlier == null ? 1 : earlier.number() + 1,
                        book.id(),
                        c.findings(),
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

    private static Facts facts(Report report, @Nullable Household household, AssessCase c) {
        return new Facts(
                report.cause(),
                household == null ? EconomicStatus.UNKNOWN : household.economicStatus(),
                c.findings(),
                LocalDate.ofInstant(c.at(), WorkingDays.ZONE));
    }

    private static Stream<String> persons(Findings findings) {
        return Stream.of(
                        findings.seriouslyInjured(),
                        findings.deadOrMissing(),
                        findings.inProtection())
                .flatMap(List::stream);
    }
}
