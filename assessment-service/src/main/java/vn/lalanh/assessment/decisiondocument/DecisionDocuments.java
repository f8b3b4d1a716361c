package vn.lalanh.assessment.decisiondocument;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.Cases;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.Issue;
import vn.lalanh.assessment.decisiondocument.DecisionRegister.Entry;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incidents;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormBooks;
import vn.lalanh.assessment.paper.Paper;
import vn.lalanh.platform.time.WorkingDays;

/** Draws up the documents of decisions. */
@Service
public class DecisionDocuments {

    private final DecisionRegisters registers;
    private final Cases cases;
    private final Incidents incidents;
    private final NormBooks books;
    private final InstantSource clock;

    DecisionDocuments(
            DecisionRegisters registers,
            Cases cases,
            Incidents incidents,
            NormBooks books,
            InstantSource clock) {
        this.registers = registers;
        this.cases = cases;
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
     * A row of a register.
     *
     * @param paper null where the decision does not stand any more, and of a protected case, which is printed alone
     */
    public record Numbered(Issue issue, @Nullable DecisionPaper paper) {}

    /** Those with these numbers, in their order. One query for the cases. */
    public List<Numbered> register(String communeCode, int year, int from, int to) {
        List<Entry> entries =
                registers
                        .find(DecisionRegister.idOf(communeCode, year))
                        .map(current -> DecisionRegister.entriesOf(current.state()))
                        .orElse(List.of());
        List<Entry> asked =
                entries.subList(
                        Math.clamp(from - 1L, 0, entries.size()),
                        Math.clamp(to, 0, entries.size()));
        Map<String, DecisionPaper> papers = papers(asked);
        List<Numbered> rows = new ArrayList<>();
        for (Entry entry : asked) {
            Issue issue = new Issue(Math.max(from, 1) + rows.size(), entry.on());
            rows.add(new Numbered(issue, papers.get(entry.decision())));
        }
        return rows;
    }

    /** Those that stand, by name; answers to appeals among them. */
    private Map<String, DecisionPaper> papers(List<Entry> entries) {
        List<Case.Known> states =
                cases
                        .findAll(
                                entries.stream()
                                        .map(entry -> caseOf(entry.decision()))
                                        .collect(Collectors.toSet()))
                        .values()
                        .stream()
                        .flatMap(current ->
                                current.state() instanceof Case.Known known
                                                && !known.dossier().report().shielded()
                                        ? Stream.of(known)
                                        : Stream.empty())
                        .toList();
        Drawing drawing = drawing(states);
        return states.stream()
                .flatMap(drawing::all)
                .collect(Collectors.toMap(DecisionPaper::name, paper -> paper));
    }

    private static String caseOf(String decision) {
        return decision.substring(0, decision.indexOf('/'));
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
                        if (caseIds.contains(caseOf(name))) {
                            issues.put(name, new Issue(i + 1, entries.get(i).on()));
                        }
                    }
                });
        return issues;
    }

    static int reportedIn(Report report) {
        return LocalDate.ofInstant(report.reportedAt(), WorkingDays.ZONE).getYear();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    }
}
