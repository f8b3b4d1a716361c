package vn.lalanh.resources.donorinput;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.resources.contribution.ContributionCommand;
import vn.lalanh.resources.contribution.ContributionService;
import vn.lalanh.resources.donorinput.DonorInputCommand.ConfirmYielded;

/** Checks what donors send against what we know, records it, and makes contributions of it. */
@Service
public class DonorInputService {

    private static final int AT_ONCE = 500;

    private final DonorInputs inputs;
    private final DonorAnswers answers;
    private final Checks checks;
    private final ContributionService contributions;
    private final InstantSource clock;

    public DonorInputService(
            DonorInputs inputs,
            DonorAnswers answers,
            Checks checks,
            ContributionService contributions,
            InstantSource clock) {
        this.inputs = inputs;
        this.answers = answers;
        this.checks = checks;
        this.contributions = contributions;
        this.clock = clock;
    }

    /** One outcome a reading, in order. */
    public List<Outcome<DonorInput, DonorInputEvent>> handle(List<Addressed<Reading>> readings) {
        List<DonorInputCommand> checked =
                checks.of(readings.stream().map(Addressed::command).toList(), clock.instant());
        List<Addressed<DonorInputCommand>> commands = new ArrayList<>();
        for (int n = 0; n < readings.size(); n++) {
            Addressed<Reading> reading = readings.get(n);
            commands.add(new Addressed<>(reading.id(), checked.get(n), reading.cause()));
        }
        return change(commands);
    }

    private List<Outcome<DonorInput, DonorInputEvent>> change(
            List<Addressed<DonorInputCommand>> commands) {
        return inputs.change(commands, DonorInput::decide, DonorInput::evolve, answers::of);
    }

    /**
     * Makes contributions of recorded inputs, also of those that a crash has left; whether there were any. A
     * contribution's id is computed from its input, so that it is made once.
     */
    public boolean yieldContributions() {
        List<Addressed<ContributionCommand>> recordings = new ArrayList<>();
        List<Addressed<DonorInputCommand>> confirmations = new ArrayList<>();
        inputs.toYield(AT_ONCE)
                .forEach(current -> {
                    if (current.state() instanceof DonorInput.Recorded input) {
                        Cause cause = new Cause.Step(input.id(), input.source().position(), null);
                        recordings.add(
                                contributions.recording(
                                        input.contributionId(), input.gift(), cause));
                        confirmations.add(new Addressed<>(input.id(), new ConfirmYielded(), cause));
                    }
                });
        if (recordings.isEmpty()) {
            return false;
        }
        contributions.handle(recordings).forEach(Outcome::decided);
        change(confirmations);
        return true;
    }
}
