package vn.lalanh.assessment.decisiondocument;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.lalanh.platform.decision.Decision;

/**
 * The register of one commune's decisions of one year: a decision's number is its place in it, so numbers have no gaps and
 * none is given twice. Approved table: {@code src/test/approved/decision-register-transitions.md}.
 */
public sealed interface DecisionRegister {

    /** Nothing was issued. */
    record Absent(String id) implements DecisionRegister {}

    /** Takes decisions. */
    record Open(String id, List<Entry> entries) implements DecisionRegister {
        public Open {
            entries = List.copyOf(entries);
        }
    }

    /** The year is over: a decision that is not in it takes its number in a later one. */
    record Closed(String id, List<Entry> entries) implements DecisionRegister {
        public Closed {
            entries = List.copyOf(entries);
        }
    }

    /** A decision, by name, and the day it was issued; days never go back from one entry to the next. */
    record Entry(String decision, LocalDate on) {}

    /** What it can be told. */
    sealed interface RegisterCommand {}

    /** Issues a decision. */
    record EnterDecision(String decision, LocalDate on) implements RegisterCommand {}

    /** Somebody issues a decision in a later year. */
    record CloseYear() implements RegisterCommand {}

    /** What can happen to it. */
    sealed interface RegisterEvent {}

    record DecisionEntered(Entry entry) implements RegisterEvent {}

    record YearClosed() implements RegisterEvent {}

    /** A state and what it is told. */
    record Step(DecisionRegister state, RegisterCommand command) {}

    static Decision<RegisterEvent> decide(DecisionRegister state, RegisterCommand command) {
        return switch (new Step(state, command)) {
            case Step(Absent _, EnterDecision c) -> accept(entered(List.of(), c));
            case Step(Absent _, CloseYear _) -> accept(new YearClosed());

            case Step(Open s, EnterDecision c) when has(s.entries(), c) -> alreadyDone();
            case Step(Open s, EnterDecision c) -> accept(entered(s.entries(), c));
            case Step(Open _, CloseYear _) -> accept(new YearClosed());

            case Step(Closed s, EnterDecision c) when has(s.entries(), c) -> alreadyDone();
            case Step(Closed _, EnterDecision _) -> refuse(PaperRefusal.YEAR_CLOSED);
            case Step(Closed _, CloseYear _) -> alreadyDone();
        };
    }

    private static boolean has(List<Entry> entries, EnterDecision command) {
        return entries.stream().anyMatch(entry -> entry.decision().equals(command.decision()));
    }

    /** A clock that is behind does not put an earlier day after a later one. */
    private static RegisterEvent entered(List<Entry> before, EnterDecision command) {
        LocalDate on =
                before.isEmpty() || before.getLast().on().isBefore(command.on())
                        ? command.on()
                        : before.getLast().on();
        return new DecisionEntered(new Entry(command.decision(), on));
    }

    static DecisionRegister evolve(DecisionRegister state, RegisterEvent event) {
        return switch (event) {
            case DecisionEntered(Entry entry) -> {
                List<Entry> entries = new ArrayList<>(entriesOf(state));
                entries.add(entry);
                yield new Open(idOf(state), entries);
            }
            case YearClosed _ -> new Closed(idOf(state), entriesOf(state));
        };
    }

    static List<Entry> entriesOf(DecisionRegister state) {
        return switch (state) {
            case Absent _ -> List.of();
            case Open s -> s.entries();
            case Closed s -> s.entries();
        };
    }

    private static String idOf(DecisionRegister state) {
        return switch (state) {
            case Absent s -> s.id();
            case Open s -> s.id();
            case Closed s -> s.id();
        };
    }

    /** One a commune and year. */
    static String idOf(String communeCode, int year) {
        return "decisions-" + communeCode + "-" + year;
    }
}
