package vn.lalanh.resources.donorinput.messaging;

import vn.lalanh.resources.donorinput.DonorAnswers;

/** The production adapter, for tests in other packages. */
public final class RealDonorAnswers {
    private RealDonorAnswers() {}

    public static DonorAnswers make() {
        return new OutboxDonorAnswers();
    }
}
