package vn.lalanh.proving.simulation;

import vn.lalanh.disbursement.payout.PayeeDirectory;
import vn.lalanh.disbursement.payout.PaymentChannel;
import vn.lalanh.platform.aggregate.Snapshot;
import vn.lalanh.platform.test.memory.MemoryStore;
import vn.lalanh.registry.household.Household;

/** The registry as disbursement asks it for a payee. */
record Directory(MemoryStore<Household> households, Life life, Calls calls)
        implements PayeeDirectory {

    @Override
    public Answer find(String payeeId) {
        if (calls.before(life, Fault.ON_READ) == Fault.FAILS) {
            return new Answer.Unavailable();
        }
        Snapshot<Household> snapshot = households.peek(payeeId);
        return snapshot != null
                        && snapshot.state() instanceof Household.Registered registered
                        && registered.payee() != null
                ? new Answer.Found(
                        new PaymentChannel.Payee(
                                registered.payee().name(),
                                registered.payee().bankCode(),
                                registered.payee().account()))
                : new Answer.NoAccount();
    }
}
