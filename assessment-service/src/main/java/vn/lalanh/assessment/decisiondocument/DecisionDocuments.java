package vn.lalanh.assessment.decisiondocument;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.Issue;
import vn.lalanh.assessment.decisiondocument.DecisionRegister.CloseYear;
import vn.lalanh.assessment.decisiondocument.DecisionRegister.EnterDecision;
import vn.lalanh.assessment.decisiondocument.DecisionRegister.RegisterCommand;
import vn.lalanh.assessment.decisiondocument.DecisionRegister.RegisterEvent;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incidents;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormBooks;
import vn.lalanh.assessment.paper.Paper;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.time.WorkingDays;

/** Draws up the documents of decisions, and gives them their numbers. */
@Service
public class DecisionDocuments {

    private final DecisionRegisters registers;
    private final Incidents incidents;
    private final NormBooks books;
    private final InstantSource clock;

    DecisionDocuments(
            DecisionRegisters registers,
            Incidents incidents,
            NormBooks books,
            InstantSource clock) {
        this.registers = registers;
        this.incidents = incidents;
        this.books = books;
        this.clock = clock;
    }

    /** The decisions that stand; none for a case without one. One query for the incidents, one for the registers. */
    public List<DecisionPaper> standing(List<Case.Known> cases) {
        Drawing drawing = drawing(cases);
        return cases.stream().flatMap(state -> drawing.standing(state).stream()).toList();
    }

    public Optional<DecisionPaper> standing(Case.Known state) {
        return drawing(List.of(state)).standing(state);
    }

    public Optional<DecisionPaper> answer(Case.Known state, int appeal) {
        return drawing(List.of(state)).answer(state, appeal);
    }

    public static Paper paper(DecisionPaper decision) {
        return DecisionForm.of(decision);
    }

    /**
     * Gives each its number; one that has it keeps it. Registers of earlier years in which a decision may stand are closed
     * first: from then on it is known for certain whether it does.
     *
     * @return an outcome for each that had none, of the register that it went to
     */
    public List<Outcome<DecisionRegister, RegisterEvent>> issue(
            Collection<DecisionPaper> decisions, Cause cause) {
        LocalDate today = today();
        List<DecisionPaper> open = new ArrayList<>(decisions);
        for (var register : closedBefore(today.getYear(), decisions, cause)) {
            Set<String> there = names(register);
            open.removeIf(decision -> there.contains(decision.name()));
        }
        return change(
                open.stream()
                        .map(decision ->
                                new Addressed<RegisterCommand>(
                                        DecisionRegister.idOf(
                                                decision.subject().report().communeCode(),
                                                today.getYear()),
                                        new EnterDecision(decision.name(), today),
                                        cause))
                        .toList());
    }

    private static Set<String> names(DecisionRegister register) {
        Set<String> names = new HashSet<>();
        DecisionRegister.entriesOf(register).forEach(entry -> names.add(entry.decision()));
        return names;
    }

    private List<DecisionRegister> closedBefore(
            int year, Collection<DecisionPaper> decisions, Cause cause) {
        Set<String> earlier = new LinkedHashSet<>();
        for (DecisionPaper decision : decisions) {
            Report report = decision.subject().report();
            for (int y = reportedIn(report); y < year; y++) {
                earlier.add(DecisionRegister.idOf(report.communeCode(), y));
            }
        }
        return change(
                        earlier.stream()
                                .map(id ->
                                        new Addressed<RegisterCommand>(id, new CloseYear(), cause))
                                .toList())
                .stream()
                .map(Outcome::state)
                .toList();
    }

    private List<Outcome<DecisionRegister, RegisterEvent>> change(
            List<Addressed<RegisterCommand>> commands) {
        return registers.change(
                commands, DecisionRegister::decide, DecisionRegister::evolve, (_, _) -> List.of());
    }

    private Drawing drawing(Collection<Case.Known> cases) {
        List<Report> reports = cases.stream().map(state -> state.dossier().report()).toList();
        Map<String, String> names = new HashMap<>();
        incidents
                .findAll(reports.stream().map(Report::incidentId).collect(Collectors.toSet()))
                .forEach((id, current) -> {
                    if (current.state() instanceof Incident.Declared declared) {
                        names.put(id, declared.what().name());
                    }
                });
        Map<String, String> laws =
                books.all().stream()
                        .collect(Collectors.toMap(NormBook::id, book -> book.decree().vi()));
        return new Drawing(names, laws, issues(reports));
    }

    private Map<String, Issue> issues(List<Report> reports) {
        int year = today().getYear();
        Set<String> ids = new HashSet<>();
        for (Report report : reports) {
            for (int y = reportedIn(report); y <= year; y++) {
                ids.add(DecisionRegister.idOf(report.communeCode(), y));
            }
        }
        Set<String> caseIds = reports.stream().map(Report::caseId).collect(Collectors.toSet());
        Map<String, Issue> issues = new HashMap<>();
        registers
                .findAll(ids)
                .values()
                .forEach(current -> {
                    var entries = DecisionRegister.entriesOf(current.state());
                    for (int i = 0; i < entries.size(); i++) {
                        String name = entries.get(i).decision();
                        if (caseIds.contains(name.substring(0, name.indexOf('/')))) {
                            issues.put(name, new Issue(i + 1, entries.get(i).on()));
                        }
                    }
                });
        return issues;
    }

    private static int reportedIn(Report report) {
        return LocalDate.ofInstant(report.reportedAt(), WorkingDays.ZONE).getYear();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    }
}
