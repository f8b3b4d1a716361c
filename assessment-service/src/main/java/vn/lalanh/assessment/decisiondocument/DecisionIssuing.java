package vn.lalanh.assessment.decisiondocument;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.decisiondocument.DecisionRegister.CloseYear;
import vn.lalanh.assessment.decisiondocument.DecisionRegister.EnterDecision;
import vn.lalanh.assessment.decisiondocument.DecisionRegister.RegisterCommand;
import vn.lalanh.assessment.decisiondocument.DecisionRegister.RegisterEvent;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.time.WorkingDays;

/** Gives decisions their numbers. */
@Service
public class DecisionIssuing {

    private final DecisionRegisters registers;
    private final InstantSource clock;

    DecisionIssuing(DecisionRegisters registers, InstantSource clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /**
     * Gives each its number; one that has it keeps it. Registers of earlier years in which a decision may stand are closed
     * first: from then on it is known for certain whether it does.
     *
     * @return an outcome for each that had none, of the register that it went to
     */
    public List<Outcome<DecisionRegister, RegisterEvent>> issue(
            Collection<DecisionPaper> decisions, Cause cause) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
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
            for (int y = DecisionDocuments.reportedIn(report); y < year; y++) {
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
}
