package vn.lalanh.proving.simulation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.AssessmentOnMemory;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseCommand;
import vn.lalanh.assessment.casework.CaseService;
import vn.lalanh.assessment.casework.CorrectionService;
import vn.lalanh.assessment.casework.Said;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.IncidentCommand;
import vn.lalanh.assessment.incident.IncidentService;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.aggregate.Snapshot;
import vn.lalanh.platform.test.memory.MemoryStore;
import vn.lalanh.registry.household.Book;
import vn.lalanh.registry.household.Household;
import vn.lalanh.registry.household.HouseholdCommand;
import vn.lalanh.registry.household.HouseholdFixtures;

/** Officers, assessors and approvers: register households, declare, report, assess, approve, correct, withdraw, reject. */
final class Officers {

    private static final Incident.Happening FLOOD =
            new Incident.Happening(
                    "Lũ (ví dụ)",
                    Cause.NATURAL_DISASTER,
                    "99",
                    List.of(),
                    LocalDate.of(2026, 10, 4));
    private static final String INCIDENT = IncidentService.idOf("key-of-the-flood", FLOOD);
    private static final int TRIES = 40;

    private final Town town;
    private final Clients clients;

    Officers(Town town, Clients clients) {
        this.town = town;
        this.clients = clients;
    }

    private static Book book(int household) {
        return new Book("99", "S-" + household);
    }

    void register(Script.Deed.Register deed) {
        Book book = book(deed.household());
        String id = book.householdId();
        var command =
                new HouseholdCommand.RegisterHousehold(
                        book,
                        HouseholdFixtures.situation(),
                        List.of(HouseholdFixtures.head(), HouseholdFixtures.infant()),
                        deed.payeeLater() ? null : HouseholdFixtures.PAYEE);
        tell(id, command);
        clients.acknowledged("register " + id, () -> household(id) != null);
        if (deed.payeeLater()) {
            clients.pause(20_000);
            tell(id, new HouseholdCommand.SetPayee(HouseholdFixtures.PAYEE));
            clients.acknowledged(
                    "payee of " + id,
                    () -> household(id) instanceof Household.Registered s && s.payee() != null);
        }
    }

    private void tell(String id, HouseholdCommand command) {
        var cause = clients.request(command.toString());
        boolean done =
                Clients.done(
                        clients.ask(
                                town.registry,
                                "household " + id,
                                node ->
                                        answered(
                                                node.handle(
                                                                List.of(
                                                                        new Addressed<>(
                                                                                id, command,
                                                                                cause)))
                                                        .getFirst())));
        if (!done) {
            throw new IllegalStateException("refused: " + id);
        }
    }

    /** What failed is no answer. */
    private static <O extends Outcome<?, ?>> O answered(O outcome) {
        if (outcome.failure() != null) {
            throw outcome.failure();
        }
        return outcome;
    }

    private @Nullable Household household(String id) {
        return state(town.registry.store("households"), id);
    }

    void declare() {
        var cause = clients.request("declare");
        clients.ask(
                town.assessment,
                "declare",
                node ->
                        answered(
                                node.incidents()
                                        .handle(
                                                List.of(
                                                        new Addressed<>(
                                                                INCIDENT,
                                                                new IncidentCommand.DeclareIncident(
                                                                        FLOOD, town.begin()),
                                                                cause)))
                                        .getFirst()));
        clients.acknowledged(
                "declare",
                () ->
                        state(town.assessment.<Incident>store("incidents"), INCIDENT)
                                instanceof Incident.Open);
    }

    void bring(Script.Deed.Bring deed) {
        var reported =
                new CaseService.Reported(
                        INCIDENT,
                        book(deed.household()).householdId(),
                        "99001",
                        // another need each: of one need a household has one open case
                        "NEED_" + deed.ordinal(),
                        1,
                        false,
                        Set.of(),
                        Said.by("officer"));
        String id = reported.caseId();
        if (!insist(
                "report", (cases, cause) -> cases.report(List.of(reported), cause).getFirst())) {
            return;
        }
        clients.acknowledged("report " + id, () -> caseOf(id) instanceof Case.Known);
        clients.pause(4_000);
        if (deed.end() == Script.End.REJECTED) {
            end(id, new CaseCommand.RejectCase("NOT_ELIGIBLE", null, "chair", town.begin()));
            clients.acknowledged("reject " + id, () -> caseOf(id) instanceof Case.Rejected);
            return;
        }
        if (assessedAndApproved(id, deed)) {
            clients.acknowledged(
                    "approve " + id,
                    () ->
                            caseOf(id) instanceof Case.Approvable
                                    || (caseOf(id) instanceof Case.Ended ended
                                            && ended.approvalNumber() > 0));
        }
        if (deed.end() == Script.End.CORRECTED_UP || deed.end() == Script.End.CORRECTED_DOWN) {
            // before the money moves, on its way, or when it is there
            clients.pause(List.of(1_000, 10_000, 60_000).get(deed.ordinal() % 3));
            correct(id, deed);
        }
        if (deed.end() == Script.End.WITHDRAWN) {
            clients.pause(15_000);
            if (end(id, new CaseCommand.WithdrawCase("HELPED_OTHERWISE", null))) {
                clients.acknowledged("withdraw " + id, () -> caseOf(id) instanceof Case.Withdrawn);
            }
        }
    }

    /** An approval may be refused until the registry's news has come and the case is assessed with it. */
    private boolean assessedAndApproved(String id, Script.Deed.Bring deed) {
        if (deed.end() == Script.End.APPROVED_BY_TWO) {
            clients.work(
                    Duration.ofSeconds(1),
                    "another approver",
                    () ->
                            insist(
                                    "approve too",
                                    (cases, cause) -> cases.approve(id, "chair-2", cause)));
        }
        for (int n = 0; n < TRIES; n++) {
            insist("assess", (cases, cause) -> cases.assess(id, findings(deed), "worker", cause));
            clients.pause(2_000);
            var cause = clients.request("approve " + n);
            if (Clients.done(
                    clients.ask(
                            town.assessment,
                            "approve",
                            node -> answered(node.cases().approve(id, "chair", cause))))) {
                return true;
            }
            if (caseOf(id) instanceof Case.Approvable) {
                return true; // by the other one
            }
            clients.pause(4_000);
        }
        return false;
    }

    private void correct(String id, Script.Deed.Bring deed) {
        if (!insistOnCorrecting(
                "reassess",
                (corrections, cause) ->
                        corrections.reassess(id, otherFindings(deed), "second-worker", cause))) {
            return;
        }
        if (insistOnCorrecting(
                "correct",
                (corrections, cause) ->
                        corrections.correct(id, "MISJUDGED", null, "chair-3", cause))) {
            clients.acknowledged(
                    "correct " + id,
                    () ->
                            caseOf(id) instanceof Case.Approvable s
                                    && s.approval().correction() != null);
        }
    }

    private interface CorrectionRequest {
        Outcome<?, ?> of(CorrectionService corrections, vn.lalanh.platform.aggregate.Cause cause);
    }

    private boolean insistOnCorrecting(String what, CorrectionRequest request) {
        return clients.insist(
                TRIES,
                () -> {
                    var cause = clients.request(what);
                    return clients.ask(
                            town.assessment,
                            what,
                            (AssessmentOnMemory node) ->
                                    answered(request.of(node.corrections(), cause)));
                });
    }

    /** More of it all, or less. */
    private static Findings otherFindings(Script.Deed.Bring deed) {
        boolean more = deed.end() == Script.End.CORRECTED_UP;
        boolean house = deed.damage() != Script.Damage.HUNGER;
        boolean hunger = deed.damage() != Script.Damage.HOUSE || more;
        Map<String, Object> answers = new HashMap<>();
        if (house) {
            answers.put("house", more ? "LOST" : "SEVERE");
            answers.putAll(Map.of("uninhabitable", true, "noPlaceToLive", more));
        }
        if (hunger) {
            answers.putAll(Map.of("hungryMonths", 1, "hungryPersons", more ? 3 : 1));
        }
        return new Findings(Answers.of(answers), List.of(), List.of());
    }

    private boolean end(String id, CaseCommand command) {
        var cause = clients.request(command.toString());
        return Clients.done(
                clients.ask(
                        town.assessment,
                        command.toString(),
                        node ->
                                answered(
                                        node.cases()
                                                .handle(
                                                        List.of(
                                                                new Addressed<>(
                                                                        id, command, cause)))
                                                .getFirst())));
    }

    private interface CaseRequest {
        Outcome<?, ?> of(CaseService cases, vn.lalanh.platform.aggregate.Cause cause);
    }

    private boolean insist(String what, CaseRequest request) {
        return clients.insist(
                TRIES,
                () -> {
                    var cause = clients.request(what);
                    return clients.ask(
                            town.assessment,
                            what,
                            (AssessmentOnMemory node) -> answered(request.of(node.cases(), cause)));
                });
    }

    private static Findings findings(Script.Deed.Bring deed) {
        boolean house = deed.damage() != Script.Damage.HUNGER;
        boolean hunger = deed.damage() != Script.Damage.HOUSE;
        Map<String, Object> answers = new HashMap<>();
        if (house) {
            answers.putAll(Map.of("house", "LOST", "uninhabitable", true, "noPlaceToLive", true));
        }
        if (hunger) {
            answers.putAll(Map.of("hungryMonths", 1, "hungryPersons", 2));
        }
        return new Findings(Answers.of(answers), List.of(), List.of());
    }

    private @Nullable Case caseOf(String id) {
        return state(town.assessment.store("cases"), id);
    }

    static <S> @Nullable S state(MemoryStore<S> store, String id) {
        Snapshot<S> snapshot = store.peek(id);
        return snapshot == null ? null : snapshot.state();
    }
}
