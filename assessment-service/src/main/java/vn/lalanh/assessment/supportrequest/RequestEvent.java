package vn.lalanh.assessment.supportrequest;

import java.time.Instant;
import vn.lalanh.assessment.supportrequest.SupportRequest.Answer;
import vn.lalanh.assessment.supportrequest.SupportRequest.Asking;
import vn.lalanh.assessment.supportrequest.SupportRequest.Draft;
import vn.lalanh.assessment.supportrequest.SupportRequest.Submission;

/** What can happen to a request for support. */
public sealed interface RequestEvent {

    record RequestDrafted(Asking asking, Draft draft) implements RequestEvent {}

    record RequestSubmitted(Submission submission) implements RequestEvent {}

    record RequestAnswered(Answer answer) implements RequestEvent {}

    record RequestWithdrawn(String reasonCode, String by, Instant at) implements RequestEvent {}
}
