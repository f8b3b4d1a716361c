package vn.lalanh.assessment.feedback.web;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.feedback.Feedback;
import vn.lalanh.assessment.feedback.FeedbackRefusal;
import vn.lalanh.assessment.feedback.FeedbackService;
import vn.lalanh.assessment.feedback.Opinion;
import vn.lalanh.assessment.feedback.Opinion.Complaint;
import vn.lalanh.assessment.feedback.Opinion.Reason;
import vn.lalanh.assessment.feedback.web.FeedbackRequests.About;
import vn.lalanh.assessment.feedback.web.FeedbackRequests.LinkRequest;
import vn.lalanh.assessment.feedback.web.FeedbackView.ReceiptView;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.RefusedException;

/**
 * For whoever holds a link. Looking does not use it: messengers look at links by themselves. Shows what was settled and
 * nothing of who it is; takes no words.
 */
@RestController
@RequestMapping(Links.PATH + "/{code}")
class PublicFeedbackController {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final FeedbackService service;

    PublicFeedbackController(FeedbackService service) {
        this.service = service;
    }

    /** What is asked. */
    record QuestionView(
            ReceiptView settled, List<Choice> reasons, List<Choice> complaints, Instant until) {

        static QuestionView of(Feedback.Invited s) {
            return new QuestionView(
                    ReceiptView.of(s.settlement().settled()),
                    choices(Reason.values(), Reason::vi, Reason::en),
                    choices(Complaint.values(), Complaint::vi, Complaint::en),
                    s.link().expiresAt());
        }

        private static <E extends Enum<E>> List<Choice> choices(
                E[] all, Function<E, String> vi, Function<E, String> en) {
            return Arrays.stream(all)
                    .map(one -> new Choice(one.name(), vi.apply(one), en.apply(one)))
                    .toList();
        }
    }

    record Choice(String code, String vi, String en) {}

    /** What became of it. */
    record ThanksView(String vi, String en, boolean followedUp) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    QuestionView ask(@PathVariable String code) {
        return QuestionView.of(invited(code).orElseThrow(PublicFeedbackController::unknown));
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> form(@PathVariable String code) {
        return invited(code)
                .map(s -> page(HttpStatus.OK, FeedbackPage.form(s.settlement().settled(), "")))
                .orElseGet(PublicFeedbackController::unknownPage);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ThanksView answer(
            @PathVariable String code, @Valid @RequestBody LinkRequest request, Caller caller) {
        Feedback.Invited s = invited(code).orElseThrow(PublicFeedbackController::unknown);
        var outcome = use(s, code, request.opinion(s.settlement().settled()), caller);
        Answers.requireNotRefused(outcome);
        boolean followedUp =
                outcome.state() instanceof Feedback.Given given && given.asksForFollowUp();
        return new ThanksView(
                FeedbackPage.thanks(followedUp).vi(),
                FeedbackPage.thanks(followedUp).en(),
                followedUp);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> submit(
            @PathVariable String code,
            @RequestBody MultiValueMap<String, String> fields,
            Caller caller) {
        Optional<Feedback.Invited> found = invited(code);
        if (found.isEmpty()) {
            return unknownPage();
        }
        Feedback.Invited s = found.get();
        return switch (FeedbackForm.read(fields, s.settlement().settled())) {
            case FeedbackForm.Unreadable unreadable ->
                    page(
                            HttpStatus.BAD_REQUEST,
                            FeedbackPage.form(s.settlement().settled(), unreadable.vi()));
            case FeedbackForm.Filled filled -> {
                var outcome = use(s, code, filled.opinion(), caller);
                yield outcome.decided() instanceof Decision.Refused<?>
                        ? unknownPage()
                        : page(
                                HttpStatus.OK,
                                FeedbackPage.thanked(
                                        outcome.state() instanceof Feedback.Given given
                                                && given.asksForFollowUp()));
            }
        };
    }

    private Optional<Feedback.Invited> invited(String code) {
        return Links.isCode(code) ? service.invited(code) : Optional.empty();
    }

    private Outcome<Feedback, ?> use(
            Feedback.Invited s, String code, Opinion opinion, Caller caller) {
        return service.useLink(s, code, opinion, caller.asking(new About(s.id(), "link", opinion)));
    }

    private static RefusedException unknown() {
        return new RefusedException(FeedbackRefusal.LINK_UNKNOWN);
    }

    private static ResponseEntity<String> unknownPage() {
        return page(HttpStatus.NOT_FOUND, FeedbackPage.unknown());
    }

    /** Kept by nobody on the way, and telling no other site where it came from. */
    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self';"
                                + " frame-ancestors 'none'")
                .body(html);
    }
}
