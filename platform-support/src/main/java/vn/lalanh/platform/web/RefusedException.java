package vn.lalanh.platform.web;

import java.util.List;
import vn.lalanh.platform.decision.Refusal;

/** Carries a business no from a controller to its answer. Only the edge throws it; decisions return their refusals. */
public final class RefusedException extends RuntimeException {

    private final transient Refusal refusal;
    private final transient List<FieldProblem> errors;

    public RefusedException(Refusal refusal) {
        this(refusal, List.of());
    }

    /** @param errors which parts of the request break the rule, each with what to do about it */
    public RefusedException(Refusal refusal, List<FieldProblem> errors) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.errors = List.copyOf(errors);
    }

    public Refusal refusal() {
        return refusal;
    }

    public List<FieldProblem> errors() {
        return errors;
    }
}
