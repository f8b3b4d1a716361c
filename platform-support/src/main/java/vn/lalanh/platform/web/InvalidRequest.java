package vn.lalanh.platform.web;

import java.util.List;

/** The request makes no sense as it was sent, whatever the state: 400 with its fields. */
public final class InvalidRequest extends RuntimeException {

    private final List<FieldProblem> errors;

    public InvalidRequest(List<FieldProblem> errors) {
        super("invalid: " + errors.stream().map(FieldProblem::field).toList());
        this.errors = List.copyOf(errors);
    }

    public InvalidRequest(String field, String vi, String en) {
        this(List.of(new FieldProblem(field, vi, en)));
    }

    public List<FieldProblem> errors() {
        return errors;
    }
}
