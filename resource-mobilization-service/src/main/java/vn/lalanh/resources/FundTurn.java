package vn.lalanh.resources;

import vn.lalanh.platform.work.Worker;
import vn.lalanh.resources.contribution.Placement;
import vn.lalanh.resources.donorinput.DonorInputService;
import vn.lalanh.resources.reservation.Allocation;
import vn.lalanh.resources.reservation.Steps;

/**
 * One turn over all that moves money, in one loop, so that a lot is written once a turn by each process instead of being
 * fought over: gifts get into lots, saved intentions are carried out, and what is available then is allocated.
 */
final class FundTurn implements Worker.Step {

    private final DonorInputService inputs;
    private final Placement placement;
    private final Steps steps;
    private final Allocation allocation;

    FundTurn(DonorInputService inputs, Placement placement, Steps steps, Allocation allocation) {
        this.inputs = inputs;
        this.placement = placement;
        this.steps = steps;
        this.allocation = allocation;
    }

    @Override
    public boolean turn() {
        boolean more = inputs.yieldContributions();
        more |= placement.turn();
        // while steps move, what is available is not settled: plans made now would be given up
        // again
        return steps.turn() || allocation.turn() || more;
    }
}
