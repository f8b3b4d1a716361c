package vn.lalanh.resources.donorinput.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.events.DonorAnswerEvent.ContributionAnsweredV1;
import vn.lalanh.events.DonorAnswerEvent.Outcome;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.aggregate.Announcement;
import vn.lalanh.resources.donorinput.DonorAnswers;
import vn.lalanh.resources.donorinput.DonorInput;
import vn.lalanh.resources.donorinput.DonorInputEvent;
import vn.lalanh.resources.donorinput.DonorInputEvent.IdUsedTwice;
import vn.lalanh.resources.donorinput.DonorInputEvent.InputRecorded;
import vn.lalanh.resources.donorinput.DonorInputEvent.InputRefused;
import vn.lalanh.resources.donorinput.DonorInputEvent.InputRepeated;
import vn.lalanh.resources.donorinput.DonorInputEvent.InputYielded;
import vn.lalanh.resources.donorinput.Reading.Problem;
import vn.lalanh.resources.donorinput.Source;

/** Domain event to the answer on the donor's own topic, one switch. */
@Component
class OutboxDonorAnswers implements DonorAnswers {

    private static final Problem ID_USED =
            new Problem(
                    "ce_id",
                    "Mã ce_id này đã dùng cho một sự kiện có nội dung khác; hãy gửi lại với một mã mới.",
                    "This ce_id was used for an event with another content; send again with a new id.");

    @Override
    public List<Announcement> of(DonorInput input, DonorInputEvent event) {
        return switch (event) {
            case InputRecorded e ->
                    answer(input, e.source(), Outcome.RECORDED, e.contributionId(), List.of());
            case InputRefused e -> answer(input, e.source(), Outcome.REFUSED, null, e.problems());
            case InputRepeated e ->
                    answer(input, e.source(), Outcome.REPEATED, contribution(input), List.of());
            case IdUsedTwice e ->
                    answer(input, e.source(), Outcome.REFUSED, null, List.of(ID_USED));
            case InputYielded _ -> List.of(); // the contribution itself is announced
        };
    }

    private static @Nullable String contribution(DonorInput input) {
        return input instanceof DonorInput.Recorded s ? s.contributionId() : null;
    }

    /** Nothing for a sender we do not know: a topic that is not there would stop all answers. */
    private static List<Announcement> answer(
            DonorInput input,
            Source source,
            Outcome outcome,
            @Nullable String contributionId,
            List<Problem> problems) {
        String donorKey = source.donorKey();
        if (donorKey == null) {
            return List.of();
        }
        var answer =
                new ContributionAnsweredV1(
                        source.eventId(),
                        source.position(),
                        outcome,
                        contributionId,
                        problems.stream().map(OutboxDonorAnswers::contract).toList());
        return List.of(new Announcement(Topics.answersTo(donorKey), id(input), null, answer));
    }

    private static vn.lalanh.events.DonorAnswerEvent.Problem contract(Problem problem) {
        return new vn.lalanh.events.DonorAnswerEvent.Problem(
                problem.field(), problem.vi(), problem.en());
    }

    private static String id(DonorInput input) {
        return switch (input) {
            case DonorInput.Absent s -> s.id();
            case DonorInput.Recorded s -> s.id();
            case DonorInput.Refused s -> s.id();
        };
    }
}
