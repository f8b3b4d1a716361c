package vn.lalanh.assessment.supportrequest;

import java.time.Instant;
import vn.lalanh.assessment.supportrequest.SupportRequest.Answer;
import vn.lalanh.assessment.supportrequest.SupportRequest.Asking;
import vn.lalanh.assessment.supportrequest.SupportRequest.Draft;

/** What a request for support can be told. */
public sealed interface RequestCommand {

    record DraftRequest(Asking asking, Draft draft) implements RequestCommand {}

    /** By somebody else than whoever drafted it; {@code situation} as it is at this moment. */
    record SubmitRequest(Situation situation, String by, Instant at) implements RequestCommand {}

    /** The level above has decided. */
    record AnswerRequest(Answer answer) implements RequestCommand {}

    record WithdrawRequest(String reasonCode, String by, Instant at) implements RequestCommand {}
}
