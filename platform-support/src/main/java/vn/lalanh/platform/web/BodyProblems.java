package vn.lalanh.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;

/** What is wrong with a body that a handler reads by itself, such as one line of a list, in the words of a whole request's. */
public final class BodyProblems {

    private BodyProblems() {}

    /** Of what cannot be read: its field, or {@code whole} where it is no JSON at all. */
    public static List<FieldProblem> of(JacksonException unreadable, String whole) {
        Problem problem = JsonProblems.because(unreadable);
        return problem.errors().isEmpty()
                ? List.of(new FieldProblem(whole, problem.vi(), problem.en()))
                : problem.errors();
    }

    /** Of what was read and breaks its constraints, by field. */
    public static List<FieldProblem> of(Set<? extends ConstraintViolation<?>> broken) {
        return ConstraintTexts.of(new ConstraintViolationException(broken));
    }
}
