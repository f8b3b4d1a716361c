package vn.lalanh.resources.donorinput;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;

import java.util.List;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.resources.contribution.Gift;
import vn.lalanh.resources.donorinput.DonorInputCommand.ConfirmYielded;
import vn.lalanh.resources.donorinput.DonorInputCommand.TakeIn;
import vn.lalanh.resources.donorinput.DonorInputCommand.TurnAway;
import vn.lalanh.resources.donorinput.DonorInputEvent.IdUsedTwice;
import vn.lalanh.resources.donorinput.DonorInputEvent.InputRecorded;
import vn.lalanh.resources.donorinput.DonorInputEvent.InputRefused;
import vn.lalanh.resources.donorinput.DonorInputEvent.InputRepeated;
import vn.lalanh.resources.donorinput.DonorInputEvent.InputYielded;
import vn.lalanh.resources.donorinput.Reading.Problem;

/** One event of a donor, under its source and id. Approved table: {@code src/test/approved/donor-input-transitions.md}. */
public sealed interface DonorInput {

    /** Nothing came yet. */
    record Absent(String id) implements DonorInput {}

    /** Taken in; {@code yielded} when its contribution is on the books. */
    record Recorded(String id, Source source, Gift gift, String contributionId, boolean yielded)
            implements DonorInput {}

    /** Turned away. The same may be sent again, when the reason is gone. */
    record Refused(String id, Source source, List<Problem> problems) implements DonorInput {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** A state and what it is told. */
    record Step(DonorInput input, DonorInputCommand command) {}

    /** By source and id; by position where there is no usable id. */
    static String idOf(Reading reading) {
        String eventId = reading.eventId();
        return eventId == null
                ? Ids.derive("din", reading.position())
                : Ids.derive("din", "/donors/" + reading.donorKey(), eventId);
    }

    static Decision<DonorInputEvent> decide(DonorInput input, DonorInputCommand command) {
        return switch (new Step(input, command)) {
            case Step(Absent s, TakeIn c) -> accept(recorded(s.id(), c));
            case Step(Absent _, TurnAway c) -> accept(new InputRefused(c.source(), c.problems()));
            case Step(Absent _, ConfirmYielded _) -> alreadyDone();

            case Step(Recorded s, TakeIn c) -> again(s, c.source());
            // also when its campaign has closed since: it is on the books
            case Step(Recorded s, TurnAway c) -> again(s, c.source());
            case Step(Recorded s, ConfirmYielded _) ->
                    s.yielded() ? alreadyDone() : accept(new InputYielded());

            case Step(Refused s, TakeIn c) when c.source().saysTheSameAs(s.source()) ->
                    accept(recorded(s.id(), c));
            case Step(Refused s, TurnAway c) when c.source().saysTheSameAs(s.source()) ->
                    accept(new InputRefused(c.source(), c.problems()));
            case Step(Refused _, TakeIn c) -> accept(new IdUsedTwice(c.source()));
            case Step(Refused _, TurnAway c) -> accept(new IdUsedTwice(c.source()));
            case Step(Refused _, ConfirmYielded _) -> alreadyDone();
        };
    }

    private static DonorInputEvent recorded(String id, TakeIn c) {
        return new InputRecorded(c.source(), c.gift(), Ids.derive("con", id));
    }

    private static Decision<DonorInputEvent> again(Recorded first, Source now) {
        return accept(
                now.saysTheSameAs(first.source()) ? new InputRepeated(now) : new IdUsedTwice(now));
    }

    static DonorInput evolve(DonorInput input, DonorInputEvent event) {
        return switch (event) {
            case InputRecorded e ->
                    new Recorded(idOf(input), e.source(), e.gift(), e.contributionId(), false);
            case InputRefused e -> new Refused(idOf(input), e.source(), e.problems());
            case InputRepeated _ -> input; // only answered
            case IdUsedTwice _ -> input; // only answered
            case InputYielded _ -> {
                if (input instanceof Recorded s) {
                    yield new Recorded(s.id(), s.source(), s.gift(), s.contributionId(), true);
                }
                throw new IllegalArgumentException("yields nothing");
            }
        };
    }

    private static String idOf(DonorInput input) {
        return switch (input) {
            case Absent s -> s.id();
            case Recorded s -> s.id();
            case Refused s -> s.id();
        };
    }
}
