package vn.lalanh.platform.web;

import vn.lalanh.platform.decision.Refusal;

/** Carries a business no from a controller to its answer. Only the edge throws it; decisions return their refusals. */
public final class RefusedException extends RuntimeException {

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
