package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Assignment.Share;
import vn.lalanh.assessment.casework.CaseCommand.ApproveCase;
import vn.lalanh.assessment.casework.CaseCommand.AssessCase;
import vn.lalanh.assessment.casework.CaseCommand.AssignCase;
import vn.lalanh.assessment.casework.CaseCommand.CorrectCase;
import vn.lalanh.assessment.casework.CaseCommand.DecideAppeal;
import vn.lalanh.assessment.casework.CaseCommand.DecideAtOnce;
import vn.lalanh.assessment.casework.CaseCommand.DecideListed;
import vn.lalanh.assessment.casework.CaseCommand.HandBackCase;
import vn.lalanh.assessment.casework.CaseCommand.LodgeAppeal;
import vn.lalanh.assessment.casework.CaseCommand.PauseCase;
import vn.lalanh.assessment.casework.CaseCommand.ReassessCase;
import vn.lalanh.assessment.casework.CaseCommand.RecordPayment;
import vn.lalanh.assessment.casework.CaseCommand.RecordReservation;
import vn.lalanh.assessment.casework.CaseCommand.RegulariseCase;
import vn.lalanh.assessment.casework.CaseCommand.RejectCase;
import vn.lalanh.assessment.casework.CaseCommand.ReportCase;
import vn.lalanh.assessment.casework.CaseCommand.ResumeCase;
import vn.lalanh.assessment.casework.CaseCommand.ReturnCase;
import vn.lalanh.assessment.casework.CaseCommand.WithdrawCase;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.form.file.ShippedForms;
import vn.lalanh.assessment.household.KnownHousehold.Household;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incident.Happening;
import vn.lalanh.assessment.norm.Found;
import vn.lalanh.assessment.norm.Stage;
import vn.lalanh.assessment.norm.file.Books;
import vn.lalanh.events.EconomicStatus;
import vn.lalanh.events.PriorityGroup;
import vn.lalanh.platform.decision.Decision;

/** One flooded household: a lost house, hunger, somebody injured and somebody dead. */
public final class CaseFixtures {

    public static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    public static final String ID = Report.caseId("hh-1", "inc-1", Report.EMERGENCY, 1);
    public static final Due ASSESS_BY = new Due(Stage.ASSESSMENT, NOON.plusSeconds(1_000));
    public static final Due APPROVE_BY = new Due(Stage.APPROVAL, NOON.plusSeconds(2_000));
    public static final Due FUND_BY = new Due(Stage.FUNDING, NOON.plusSeconds(3_000));
    public static final Due PAY_BY = new Due(Stage.PAYMENT, NOON.plusSeconds(4_000));
    public static final Instant APPEAL_BY = NOON.plusSeconds(5_000);
    public static final Due APPEAL_DECIDE_BY = new Due(Stage.APPEAL, NOON.plusSeconds(6_000));
    public static final Due REGULARISE_BY = new Due(Stage.REGULARISATION, NOON.plusSeconds(7_000));

    private CaseFixtures() {}

    public static Incident.Open flood() {
        return new Incident.Open(
                "inc-1",
                new Happening(
                        "Lũ (ví dụ)",
                        Cause.NATURAL_DISASTER,
                        "99",
                        List.of("99001"),
                        LocalDate.of(2026, 11, 18)),
                NOON);
    }

    public static Household household() {
        return new Household(
                "hh-1",
                "99",
                "99001",
                EconomicStatus.POOR,
                Set.of(PriorityGroup.DISABLED_SEVERE),
                List.of("per-1", "per-2", "per-3", "per-4"));
    }

    public static ReportCase report() {
        return new ReportCase(
                flood(),
                "hh-1",
                "99001",
                Report.EMERGENCY,
                1,
                true,
                said(false),
                household(),
                ASSESS_BY,
                NOON);
    }

    public static ReportCase reportOfUnknown() {
        return new ReportCase(
                flood(),
                "hh-1",
                "99001",
                Report.EMERGENCY,
                1,
                true,
                said(false),
                null,
                ASSESS_BY,
                NOON);
    }

    public static ReportCase reportShielded() {
        return new ReportCase(
                flood(),
                "hh-1",
                "99001",
                Report.EMERGENCY,
                1,
                true,
                said(true),
                household(),
                ASSESS_BY,
                NOON);
    }

    public static Statement said(boolean shielded) {
        return Statement.of(Said.by("sub-officer"), shielded, Set.of(), NOON);
    }

    /** The same need, reported by another officer from a device without a network. */
    public static ReportCase reportFrom(String device, Instant at, PriorityGroup... groups) {
        return report(
                Statement.of(
                        new Said("sub-other", new Device(device, "17"), at, null),
                        false,
                        Set.of(groups),
                        NOON));
    }

    public static ReportCase report(Statement said) {
        return new ReportCase(
                flood(), "hh-1", "99001", Report.EMERGENCY, 1, true, said, null, ASSESS_BY, NOON);
    }

    public static AssessCase assess(Findings findings) {
        return assess(findings, "sub-worker");
    }

    public static AssessCase assess(Findings findings, String assessor) {
        return new AssessCase(
                findings,
                ShippedForms.forms(),
                household(),
                Books.law(),
                (_, _) -> APPROVE_BY,
                assessor,
                NOON);
    }

    public static AssessCase assessUnknown() {
        return new AssessCase(
                Found.everything(),
                ShippedForms.forms(),
                null,
                Books.law(),
                (_, _) -> APPROVE_BY,
                "sub-worker",
                NOON);
    }

    public static ApproveCase approve() {
        return approve("sub-chair");
    }

    public static ApproveCase approve(String approver) {
        return new ApproveCase(approver, true, Bulk.ALONE, terms(Long.MAX_VALUE), NOON);
    }

    /** By one of two, because nothing is small enough for one. */
    public static ApproveCase approveLarge(String approver) {
        return new ApproveCase(approver, true, Bulk.ALONE, terms(0), NOON);
    }

    /** One person is enough up to so many đồng. */
    public static Terms terms(long secondAbove) {
        return new Terms(FUND_BY, PAY_BY, APPEAL_BY, new SecondApproval(secondAbove, Set.of()));
    }

    public static DecideAtOnce decideAtOnce() {
        return decideAtOnce(Found.everything());
    }

    public static DecideAtOnce decideAtOnce(Findings findings) {
        return new DecideAtOnce(
                new AssessCase(
                        findings,
                        ShippedForms.forms(),
                        household(),
                        Books.law(),
                        (_, _) -> APPROVE_BY,
                        "sub-head",
                        NOON),
                "12/QĐ-UBND",
                terms(0),
                REGULARISE_BY);
    }

    /** A line of a list: two persons hungry for a month. */
    public static DecideListed decideListed(String list, String... givenElsewhere) {
        return new DecideListed(
                list, report(), assess(Found.hunger(2, 1)), approve(), Set.of(givenElsewhere));
    }

    public static DecideListed decideListedUnknown() {
        return new DecideListed(
                "list-1",
                reportOfUnknown(),
                assessUnknown(),
                new ApproveCase("sub-chair", false, Bulk.ALONE, terms(Long.MAX_VALUE), NOON),
                Set.of());
    }

    public static Case listed() {
        return after(new Case.Absent(ID), decideListed("list-1"));
    }

    public static RegulariseCase regularise(String by) {
        return new RegulariseCase(null, by, NOON);
    }

    /** By a person who had no part in the case before. */
    public static ReassessCase reassess(Findings findings) {
        return reassess(findings, "sub-second");
    }

    public static ReassessCase reassess(Findings findings, String assessor) {
        return new ReassessCase(
                new AssessCase(
                        findings,
                        ShippedForms.forms(),
                        household(),
                        Books.law(),
                        (_, _) -> APPROVE_BY,
                        assessor,
                        NOON));
    }

    public static CorrectCase correct() {
        return correct("sub-deputy");
    }

    public static CorrectCase correct(String approver) {
        return new CorrectCase(
                "DAMAGE_MISJUDGED", null, approver, terms(Long.MAX_VALUE), NOON.plusSeconds(60));
    }

    /** By one of two. */
    public static CorrectCase correctLarge(String approver) {
        return new CorrectCase("DAMAGE_MISJUDGED", null, approver, terms(0), NOON.plusSeconds(60));
    }

    public static LodgeAppeal appeal() {
        return new LodgeAppeal("DAMAGE_UNDERRATED", null, APPEAL_DECIDE_BY, NOON);
    }

    public static DecideAppeal uphold() {
        return rule(Appeal.Result.UPHELD, "sub-other");
    }

    public static DecideAppeal dismiss() {
        return rule(Appeal.Result.DISMISSED, "sub-other");
    }

    public static DecideAppeal rule(Appeal.Result result, String by) {
        return new DecideAppeal(
                1, new Appeal.Ruling(result, "EVIDENCE", null, by, NOON), ASSESS_BY);
    }

    public static Case decidedAtOnce() {
        return after(triaged(), decideAtOnce());
    }

    /** By the planning, which found it nobody's. */
    public static AssignCase assign(String assignee) {
        return assign(assignee, null);
    }

    public static AssignCase assign(String assignee, @Nullable String from) {
        return new AssignCase(Assignment.planned(assignee, NOON, new Share(1, 10, 2)), from);
    }

    public static AssignCase assignByHand(String assignee) {
        return new AssignCase(Assignment.byHand(assignee, NOON, "sub-officer"), null);
    }

    public static HandBackCase handBack(String by) {
        return new HandBackCase(new HandBack(by, HandBack.Reason.CANNOT_GET_THERE, NOON));
    }

    public static ReturnCase sendBack() {
        return new ReturnCase("UNCLEAR", "Thiếu ảnh", ASSESS_BY);
    }

    public static RejectCase reject() {
        return new RejectCase("NOT_ELIGIBLE", null, "sub-chair", APPEAL_BY);
    }

    public static WithdrawCase withdraw() {
        return new WithdrawCase("HELPED_OTHERWISE", null);
    }

    /** With two working days left. */
    public static PauseCase pause(String reasonCode, boolean allowed) {
        return new PauseCase(reasonCode, "Chờ giấy tờ", allowed, _ -> 2, "sub-officer", NOON);
    }

    public static ResumeCase resume() {
        return new ResumeCase(pause -> new Due(pause.stage(), NOON.plusSeconds(8_000)));
    }

    public static Case triaged() {
        return after(new Case.Absent(ID), report());
    }

    public static Case assessed() {
        return after(triaged(), assess(Found.everything()));
    }

    public static Case approved() {
        return after(assessed(), approve());
    }

    public static Case settled() {
        return after(approved(), all(Payment.settled(1, NOON)));
    }

    /** The same for every line of the approved case. */
    public static CaseCommand[] all(Payment payment) {
        return lines().stream()
                .map(line -> (CaseCommand) new RecordPayment(1, line, payment))
                .toArray(CaseCommand[]::new);
    }

    public static RecordReservation reserved() {
        return new RecordReservation(1, lines());
    }

    /** Ids of the lines of the assessed case, in order. */
    public static List<String> lines() {
        if (assessed() instanceof Case.Assessed state) {
            return state.assessment().lines().stream().map(BenefitLine::id).toList();
        }
        throw new AssertionError("assessed cases are assessed");
    }

    /** The state after commands, none of which may be refused. */
    public static Case after(Case state, CaseCommand... commands) {
        Case next = state;
        for (CaseCommand command : commands) {
            next = fold(next, command, new ArrayList<>());
        }
        return next;
    }

    /** What happens on one command. */
    public static List<CaseEvent> events(Case state, CaseCommand command) {
        List<CaseEvent> events = new ArrayList<>();
        fold(state, command, events);
        return events;
    }

    private static Case fold(Case state, CaseCommand command, List<CaseEvent> events) {
        return switch (Case.decide(state, command)) {
            case Decision.Accepted<CaseEvent>(var accepted) -> {
                Case next = state;
                for (CaseEvent event : accepted) {
                    next = Case.evolve(next, event);
                    events.add(event);
                }
                yield next;
            }
            case Decision.AlreadyDone<CaseEvent> _ -> state;
            case Decision.Refused<CaseEvent>(var why) ->
                    throw new AssertionError(command + " is refused: " + why.code());
        };
    }
}
