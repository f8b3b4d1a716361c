package vn.lalanh.assessment.supportrequest;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.casework.Cases;
import vn.lalanh.assessment.casework.Counted;
import vn.lalanh.assessment.figures.Figures;
import vn.lalanh.assessment.figures.FiguresService;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.assessment.norm.NormBooks;
import vn.lalanh.assessment.paper.Paper;
import vn.lalanh.assessment.supportrequest.RequestCommand.AnswerRequest;
import vn.lalanh.assessment.supportrequest.RequestCommand.DraftRequest;
import vn.lalanh.assessment.supportrequest.RequestCommand.SubmitRequest;
import vn.lalanh.assessment.supportrequest.RequestCommand.WithdrawRequest;
import vn.lalanh.assessment.supportrequest.SupportRequest.Answer;
import vn.lalanh.assessment.supportrequest.SupportRequest.Asking;
import vn.lalanh.assessment.supportrequest.SupportRequest.Draft;
import vn.lalanh.assessment.supportrequest.SupportRequest.Level;
import vn.lalanh.assessment.supportrequest.SupportRequest.Need;
import vn.lalanh.assessment.supportrequest.SupportRequest.Submission;
import vn.lalanh.assessment.supportrequest.SupportRequest.Written;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;

/** Fills in the figures, decides and saves. */
@Service
public class SupportRequesting {

    private final SupportRequests requests;
    private final Cases cases;
    private final FiguresService figures;
    private final NormBooks books;
    private final InstantSource clock;

    SupportRequesting(
            SupportRequests requests,
            Cases cases,
            FiguresService figures,
            NormBooks books,
            InstantSource clock) {
        this.requests = requests;
        this.cases = cases;
        this.figures = figures;
        this.books = books;
        this.clock = clock;
    }

    /** What an officer writes. */
    public record Words(
            List<Need> needs, @Nullable Long estimatedDamage, @Nullable String narrative) {
        public Words {
            needs = List.copyOf(needs);
        }
    }

    /** Drafted again before it is submitted, it says the new thing. */
    public Outcome<SupportRequest, RequestEvent> draft(
            Asking asking, Words words, String by, Cause cause) {
        Draft draft =
                new Draft(
                        words.needs(),
                        words.estimatedDamage(),
                        words.narrative(),
                        by,
                        clock.instant());
        return one(asking.id(), new DraftRequest(asking, draft), cause);
    }

    public Outcome<SupportRequest, RequestEvent> submit(
            Declared incident, Written request, String by, Cause cause) {
        Situation now = situation(incident, request.asking());
        return one(request.id(), new SubmitRequest(now, by, now.at()), cause);
    }

    public Outcome<SupportRequest, RequestEvent> answer(
            String id,
            List<Need> granted,
            String decisionNumber,
            LocalDate decidedOn,
            String by,
            Cause cause) {
        Answer answer = new Answer(granted, decisionNumber, decidedOn, by, clock.instant());
        return one(id, new AnswerRequest(answer), cause);
    }

    public Outcome<SupportRequest, RequestEvent> withdraw(
            String id, String reasonCode, String by, Cause cause) {
        return one(id, new WithdrawRequest(reasonCode, by, clock.instant()), cause);
    }

    /** As it was submitted; before that with the figures of this moment. */
    public Submission submission(Declared incident, Written request) {
        Submission sent = request.sent();
        if (sent != null) {
            return sent;
        }
        Situation now = situation(incident, request.asking());
        return new Submission(now, request.draft().asked(now), "", now.at());
    }

    public Paper paper(Declared incident, Written request) {
        return new RequestForm(incident, request, submission(incident, request), names()).paper();
    }

    /** One query for the figures and one for what is lacking, both by an index. */
    private Situation situation(Declared incident, Asking asking) {
        Figures now = figures.of(incident);
        Map<Counted, Long> counted = new HashMap<>(cases.counted(incident.ids()));
        if (asking.level() == Level.PROVINCE) {
            counted.keySet().removeIf(alike -> !asking.place().equals(alike.communeCode()));
            return Situation.of(now.at(), now.of(asking.place()), counted);
        }
        return Situation.of(now.at(), now.province(), counted);
    }

    /** What norms are called, by id. */
    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        books.all()
                .forEach(book ->
                        book.norms()
                                .forEach(norm -> names.putIfAbsent(norm.id(), norm.name().vi())));
        return names;
    }

    private Outcome<SupportRequest, RequestEvent> one(
            String id, RequestCommand command, Cause cause) {
        return requests.change(
                        List.of(new Addressed<>(id, command, cause)),
                        SupportRequest::decide,
                        SupportRequest::evolve,
                        (_, _) -> List.of())
                .getFirst();
    }
}
