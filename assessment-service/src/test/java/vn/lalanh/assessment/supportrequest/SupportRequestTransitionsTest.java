package vn.lalanh.assessment.supportrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lalanh.assessment.supportrequest.RequestFixtures.AT;
import static vn.lalanh.assessment.supportrequest.RequestFixtures.asking;
import static vn.lalanh.assessment.supportrequest.RequestFixtures.draft;
import static vn.lalanh.assessment.supportrequest.RequestFixtures.lacking;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.supportrequest.RequestCommand.AnswerRequest;
import vn.lalanh.assessment.supportrequest.RequestCommand.DraftRequest;
import vn.lalanh.assessment.supportrequest.RequestCommand.SubmitRequest;
import vn.lalanh.assessment.supportrequest.RequestCommand.WithdrawRequest;
import vn.lalanh.assessment.supportrequest.SupportRequest.Absent;
import vn.lalanh.assessment.supportrequest.SupportRequest.Answer;
import vn.lalanh.assessment.supportrequest.SupportRequest.Answered;
import vn.lalanh.assessment.supportrequest.SupportRequest.Drafted;
import vn.lalanh.assessment.supportrequest.SupportRequest.Need;
import vn.lalanh.assessment.supportrequest.SupportRequest.Submission;
import vn.lalanh.assessment.supportrequest.SupportRequest.Submitted;
import vn.lalanh.assessment.supportrequest.SupportRequest.Withdrawn;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.test.TransitionTable;

class SupportRequestTransitionsTest {

    private static final Need ROOFS = new Need("HOUSE_LOST", "VND", 2_000_000_000);
    private static final Need RICE = new Need(null, "RICE/GRAM", 15_000_000);

    private static final Drafted DRAFTED = new Drafted(asking(), draft(List.of()));
    private static final Submission SENT =
            new Submission(lacking(), lacking().needs(), "sub-chair", AT);
    private static final Submitted SUBMITTED =
            new Submitted(DRAFTED.asking(), DRAFTED.draft(), SENT);
    private static final Answer GRANTED =
            new Answer(
                    List.of(ROOFS), "45/QĐ-UBND", LocalDate.of(2026, 11, 25), "sub-province", AT);

    @Test
    void isAsApproved() {
        TransitionTable.of(
                        SupportRequest.class,
                        RequestCommand.class,
                        SupportRequest::decide,
                        SupportRequest::evolve)
                .state(new Absent(asking().id()))
                .state(DRAFTED)
                .state("with needs", new Drafted(asking(), draft(List.of(RICE))))
                .state(SUBMITTED)
                .state(new Answered(asking(), DRAFTED.draft(), SENT, GRANTED))
                .state(
                        new Withdrawn(
                                asking(), DRAFTED.draft(), SENT, "ENOUGH_NOW", "sub-chair", AT))
                .command(new DraftRequest(asking(), draft(List.of())))
                .command("with needs", new DraftRequest(asking(), draft(List.of(RICE))))
                .command(new SubmitRequest(lacking(), "sub-chair", AT))
                .command("of own draft", new SubmitRequest(lacking(), "sub-officer", AT))
                .command(
                        "lacking nothing",
                        new SubmitRequest(RequestFixtures.enough(), "sub-chair", AT))
                .command(new AnswerRequest(GRANTED))
                .command(
                        "of own request",
                        new AnswerRequest(
                                new Answer(
                                        List.of(),
                                        "46/QĐ-UBND",
                                        LocalDate.of(2026, 11, 25),
                                        "sub-chair",
                                        AT)))
                .command(new WithdrawRequest("ENOUGH_NOW", "sub-chair", AT))
                .matches("support-request-transitions");
    }

    @Test
    void asksForWhatWaitsUnlessItNamesItsNeeds() {
        assertThat(asked(draft(List.of())))
                .containsExactly(new Need("HOUSE_LOST", "VND", 80_000_000));
        assertThat(asked(draft(List.of(RICE)))).containsExactly(RICE);
    }

    private static List<Need> asked(SupportRequest.Draft draft) {
        var decision =
                SupportRequest.decide(
                        new Drafted(asking(), draft),
                        new SubmitRequest(lacking(), "sub-chair", AT));
        if (decision instanceof Decision.Accepted<RequestEvent>(var events)
                && events.getFirst() instanceof RequestEvent.RequestSubmitted(var submission)) {
            return submission.asked();
        }
        throw new AssertionError(decision);
    }
}
