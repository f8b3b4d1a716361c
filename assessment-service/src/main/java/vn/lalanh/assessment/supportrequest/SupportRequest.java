package vn.lalanh.assessment.supportrequest;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.supportrequest.RequestCommand.AnswerRequest;
import vn.lalanh.assessment.supportrequest.RequestCommand.DraftRequest;
import vn.lalanh.assessment.supportrequest.RequestCommand.SubmitRequest;
import vn.lalanh.assessment.supportrequest.RequestCommand.WithdrawRequest;
import vn.lalanh.assessment.supportrequest.RequestEvent.RequestAnswered;
import vn.lalanh.assessment.supportrequest.RequestEvent.RequestDrafted;
import vn.lalanh.assessment.supportrequest.RequestEvent.RequestSubmitted;
import vn.lalanh.assessment.supportrequest.RequestEvent.RequestWithdrawn;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.identity.Ids;

/**
 * A commune or the province asks the level above for help with one incident. Approved table:
 * {@code src/test/approved/support-request-transitions.md}.
 */
public sealed interface SupportRequest {

    /** Nobody has drafted it. */
    record Absent(String id) implements SupportRequest {}

    /** May still be drafted otherwise. */
    record Drafted(Asking asking, Draft draft) implements Written {}

    /** Waits for the level above. */
    record Submitted(Asking asking, Draft draft, Submission submission) implements Written {}

    /** With what is given, which may be nothing. */
    record Answered(Asking asking, Draft draft, Submission submission, Answer answer)
            implements Written {}

    /** Not needed any more. */
    record Withdrawn(
            Asking asking,
            Draft draft,
            @Nullable Submission submission,
            String reasonCode,
            String by,
            Instant at)
            implements Written {}

    /** Every state with something written. */
    sealed interface Written extends SupportRequest {
        Asking asking();

        Draft draft();

        default String id() {
            return asking().id();
        }

        /** Null while nothing is submitted. */
        default @Nullable Submission sent() {
            return switch (this) {
                case Drafted _ -> null;
                case Submitted s -> s.submission();
                case Answered s -> s.submission();
                case Withdrawn s -> s.submission();
            };
        }
    }

    /** Who is asked. */
    enum Level {
        /** By a commune. */
        PROVINCE,
        /** By the province. */
        MINISTRY
    }

    /**
     * Who asks whom about what; what tells requests apart.
     *
     * @param place code of the commune, or of the province
     * @param round counts the requests of one place in one incident
     */
    record Asking(String incidentId, Level level, String place, int round) {
        String id() {
            return Ids.derive("sup", incidentId, level.name(), place, Integer.toString(round));
        }
    }

    /**
     * So much of one thing.
     *
     * @param benefit name of the norm that it is for; null where it is for whatever is needed
     * @param unit {@code VND}, or goods as {@code RICE/GRAM}
     */
    record Need(@Nullable String benefit, String unit, long amount) {}

    /**
     * What its author has to say.
     *
     * @param needs asked for instead of what the figures lack; empty to ask for just that
     * @param estimatedDamage đồng, as estimated on the spot
     * @param narrative words without names; they leave this service with the request only
     * @param by opaque subject of a token
     */
    record Draft(
            List<Need> needs,
            @Nullable Long estimatedDamage,
            @Nullable String narrative,
            String by,
            Instant at) {
        public Draft {
            needs = List.copyOf(needs);
        }

        boolean repeats(Draft other) {
            return by.equals(other.by)
                    && needs.equals(other.needs)
                    && Objects.equals(estimatedDamage, other.estimatedDamage)
                    && Objects.equals(narrative, other.narrative);
        }

        List<Need> asked(Situation situation) {
            return needs.isEmpty() ? situation.needs() : needs;
        }
    }

    /** What was sent to the level above, on which figures. */
    record Submission(Situation situation, List<Need> asked, String by, Instant at) {
        public Submission {
            asked = List.copyOf(asked);
        }
    }

    /**
     * What came of it.
     *
     * @param granted empty where nothing is given
     * @param decisionNumber of the level above
     * @param by whoever put it on file
     */
    record Answer(
            List<Need> granted, String decisionNumber, LocalDate decidedOn, String by, Instant at) {
        public Answer {
            granted = List.copyOf(granted);
        }

        boolean repeats(Answer other) {
            return granted.equals(other.granted)
                    && decisionNumber.equals(other.decisionNumber)
                    && decidedOn.equals(other.decidedOn);
        }
    }

    /** A state and what it is told. */
    record Step(SupportRequest state, RequestCommand command) {}

    /** The whole life cycle. Each state ends with its own line for all other commands. */
    static Decision<RequestEvent> decide(SupportRequest state, RequestCommand command) {
        return switch (new Step(state, command)) {
            case Step(Absent _, DraftRequest c) ->
                    accept(new RequestDrafted(c.asking(), c.draft()));
            case Step(Absent _, RequestCommand _) -> refuse(RequestRefusal.NO_SUCH_REQUEST);

            case Step(Drafted s, DraftRequest c) when s.draft().repeats(c.draft()) -> alreadyDone();
            case Step(Drafted s, DraftRequest c) ->
                    accept(new RequestDrafted(s.asking(), c.draft()));
            case Step(Drafted s, SubmitRequest c) -> submit(s, c);
            case Step(Drafted _, AnswerRequest _) -> refuse(RequestRefusal.NOT_SUBMITTED);
            case Step(Drafted _, WithdrawRequest c) -> accept(withdrawn(c));

            case Step(Submitted s, SubmitRequest c) when s.submission().by().equals(c.by()) ->
                    alreadyDone();
            case Step(Submitted s, AnswerRequest c)
                    when s.submission().by().equals(c.answer().by()) ->
                    refuse(RequestRefusal.SUBMITTER_MAY_NOT_ANSWER);
            case Step(Submitted _, AnswerRequest c) -> accept(new RequestAnswered(c.answer()));
            case Step(Submitted _, WithdrawRequest c) -> accept(withdrawn(c));
            case Step(Submitted _, RequestCommand _) ->
                    refuse(RequestRefusal.REQUEST_ALREADY_SUBMITTED);

            case Step(Answered s, AnswerRequest c) when s.answer().repeats(c.answer()) ->
                    alreadyDone();
            case Step(Answered s, SubmitRequest c) when s.submission().by().equals(c.by()) ->
                    alreadyDone();
            case Step(Answered _, RequestCommand _) -> refuse(RequestRefusal.ALREADY_ANSWERED);

            case Step(Withdrawn _, WithdrawRequest _) -> alreadyDone();
            case Step(Withdrawn _, RequestCommand _) -> refuse(RequestRefusal.REQUEST_WITHDRAWN);
        };
    }

    private static Decision<RequestEvent> submit(Drafted state, SubmitRequest command) {
        if (state.draft().by().equals(command.by())) {
            return refuse(RequestRefusal.DRAFTER_MAY_NOT_SUBMIT);
        }
        List<Need> asked = state.draft().asked(command.situation());
        return asked.isEmpty()
                ? refuse(RequestRefusal.NOTHING_IS_LACKING)
                : accept(
                        new RequestSubmitted(
                                new Submission(
                                        command.situation(), asked, command.by(), command.at())));
    }

    private static RequestEvent withdrawn(WithdrawRequest command) {
        return new RequestWithdrawn(command.reasonCode(), command.by(), command.at());
    }

    /** Builds the next state. */
    static SupportRequest evolve(SupportRequest state, RequestEvent event) {
        return switch (event) {
            case RequestDrafted e -> new Drafted(e.asking(), e.draft());
            case RequestSubmitted e -> {
                Written s = written(state);
                yield new Submitted(s.asking(), s.draft(), e.submission());
            }
            case RequestAnswered e -> {
                if (!(state instanceof Submitted s)) {
                    throw new IllegalArgumentException("answered and not submitted");
                }
                yield new Answered(s.asking(), s.draft(), s.submission(), e.answer());
            }
            case RequestWithdrawn e -> {
                Written s = written(state);
                yield new Withdrawn(
                        s.asking(), s.draft(), s.sent(), e.reasonCode(), e.by(), e.at());
            }
        };
    }

    private static Written written(SupportRequest state) {
        if (state instanceof Written written) {
            return written;
        }
        throw new IllegalArgumentException("nothing is written");
    }
}
