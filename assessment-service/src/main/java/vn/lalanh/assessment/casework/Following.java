package vn.lalanh.assessment.casework;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lalanh.assessment.casework.CaseCommand.Fact;
import vn.lalanh.assessment.casework.CaseCommand.RecordDeclined;
import vn.lalanh.assessment.casework.CaseCommand.RecordFundsSettled;
import vn.lalanh.assessment.casework.CaseCommand.RecordPayment;
import vn.lalanh.assessment.casework.CaseCommand.RecordRelease;
import vn.lalanh.assessment.casework.CaseCommand.RecordReservation;
import vn.lalanh.assessment.casework.CaseCommand.RecordShortage;
import vn.lalanh.assessment.casework.CaseEvent.FactFollowed;
import vn.lalanh.assessment.casework.CaseEvent.FactUnfollowed;
import vn.lalanh.assessment.casework.Payment.Step;
import vn.lalanh.assessment.casework.Progress.Reached;
import vn.lalanh.platform.decision.Decision;

/**
 * How facts of the money side are followed. Each is merged into the progress, whatever the state; what contradicts is
 * noted besides. Whether it contradicts depends on the fact and on what people have decided, never on other facts, so that
 * the order of arrival does not show.
 */
final class Following {

    private static final String PAID = "PAID";

    private Following() {}

    static Decision<CaseEvent> foretold(Progress progress, Fact fact) {
        return progress.with(fact).equals(progress)
                ? alreadyDone()
                : accept(new FactFollowed(fact));
    }

    /** Remembered until the approval, on which it then counts. */
    static Decision<CaseEvent> beforeApproval(Case.Known state, Fact fact) {
        return ofOneTakenBack(state.dossier(), fact)
                ? takenBack(state.dossier(), fact)
                : foretold(state.dossier().progress(), fact);
    }

    static Decision<CaseEvent> approved(Case.Approvable state, Fact fact) {
        Approval approval = state.approval();
        if (ofOneTakenBack(state.dossier(), fact)) {
            return takenBack(state.dossier(), fact);
        }
        if (!concerns(approval, fact)) {
            return noted(state.dossier(), Optional.of(contradiction(fact, "another approval")));
        }
        List<CaseEvent> events =
                new ArrayList<>(followed(state.dossier(), fact, notTakenBack(approval, fact)));
        Progress next = state.dossier().progress().with(fact);
        events.addAll(Correcting.balanced(approval, next, state.dossier().settledTold()));
        return events.isEmpty() ? alreadyDone() : accept(events);
    }

    /** A closed case stays closed; what would open it again is for people. */
    static Decision<CaseEvent> closed(Case.Closed state, Fact fact) {
        if (ofOneTakenBack(state.dossier(), fact)) {
            return takenBack(state.dossier(), fact);
        }
        if (!concerns(state.approval(), fact)) {
            return noted(state.dossier(), Optional.of(contradiction(fact, "another approval")));
        }
        Progress next = state.dossier().progress().with(fact);
        Optional<String> contradiction =
                next.after(state.approval()) == Reached.SETTLED
                        ? notTakenBack(state.approval(), fact)
                        : Optional.of(contradiction(fact, "a closed case"));
        List<CaseEvent> events = followed(state.dossier(), fact, contradiction);
        return events.isEmpty() ? alreadyDone() : accept(events);
    }

    static Decision<CaseEvent> ended(Case.Ended state, Fact fact) {
        return fact.approvalNumber() == state.approvalNumber()
                        || ofOneTakenBack(state.dossier(), fact)
                ? takenBack(state.dossier(), fact)
                : noted(state.dossier(), Optional.of(contradiction(fact, "another approval")));
    }

    private static boolean ofOneTakenBack(Dossier dossier, Fact fact) {
        return dossier.decisions().takenBack().stream()
                .anyMatch(approval -> approval.number() == fact.approvalNumber());
    }

    private static Decision<CaseEvent> takenBack(Dossier dossier, Fact fact) {
        List<CaseEvent> events = followed(dossier, fact, paidAllTheSame(fact));
        return events.isEmpty() ? alreadyDone() : accept(events);
    }

    private static List<CaseEvent> followed(
            Dossier dossier, Fact fact, Optional<String> contradiction) {
        List<CaseEvent> events = new ArrayList<>();
        if (!dossier.progress().with(fact).equals(dossier.progress())) {
            events.add(new FactFollowed(fact));
        }
        contradiction
                .filter(what -> !dossier.unfollowed().contains(what))
                .ifPresent(what -> events.add(new FactUnfollowed(what)));
        return events;
    }

    private static Decision<CaseEvent> noted(Dossier dossier, Optional<String> contradiction) {
        return contradiction
                .filter(what -> !dossier.unfollowed().contains(what))
                .<Decision<CaseEvent>>map(what -> accept(new FactUnfollowed(what)))
                .orElseGet(Decision::alreadyDone);
    }

    private static boolean concerns(Approval approval, Fact fact) {
        return round(approval, fact)
                .filter(round ->
                        switch (fact) {
                            case RecordShortage f -> f.lineIds().stream().allMatch(round::has);
                            case RecordReservation f -> f.lineIds().stream().allMatch(round::has);
                            case RecordRelease f -> f.lineIds().stream().allMatch(round::has);
                            case RecordFundsSettled _ -> true;
                            case RecordPayment f -> round.has(f.lineId());
                            case RecordDeclined f -> round.has(f.lineId());
                        })
                .isPresent();
    }

    private static Optional<Round> round(Approval approval, Fact fact) {
        return approval.rounds().stream()
                .filter(round -> round.number() == fact.approvalNumber())
                .findFirst();
    }

    /** Cancelling and releasing are answers to a withdrawal, a rejection or a correction, and there was none. */
    private static Optional<String> notTakenBack(Approval approval, Fact fact) {
        if (round(approval, fact).filter(Round::recalled).isPresent()) {
            return Optional.empty();
        }
        boolean answer =
                switch (fact) {
                    case RecordRelease _, RecordDeclined _ -> true;
                    case RecordPayment f -> f.payment().step() == Step.CANCELLED;
                    case RecordShortage _, RecordReservation _, RecordFundsSettled _ -> false;
                };
        return answer
                ? Optional.of(contradiction(fact, "an approval that stands"))
                : Optional.empty();
    }

    private static Optional<String> paidAllTheSame(Fact fact) {
        boolean paid =
                switch (fact) {
                    case RecordPayment f -> f.payment().done();
                    case RecordDeclined f -> f.reasonCode().equals(PAID);
                    case RecordShortage _, RecordReservation _, RecordRelease _ -> false;
                    case RecordFundsSettled _ -> false; // what was paid before it was taken back
                };
        return paid ? Optional.of(contradiction(fact, "an approval taken back")) : Optional.empty();
    }

    private static String contradiction(Fact fact, String what) {
        String told =
                switch (fact) {
                    case RecordShortage _ -> "funds-short";
                    case RecordReservation _ -> "funds-reserved";
                    case RecordRelease _ -> "funds-released";
                    case RecordFundsSettled _ -> "funds-settled";
                    case RecordPayment f -> f.payment().step() + " of " + f.lineId();
                    case RecordDeclined f -> "DECLINED " + f.reasonCode() + " of " + f.lineId();
                };
        return "%s (approval %d) in the face of %s".formatted(told, fact.approvalNumber(), what);
    }
}
