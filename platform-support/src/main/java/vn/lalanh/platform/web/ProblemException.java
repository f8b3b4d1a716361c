package vn.lalanh.platform.web;

/**
 * Carries a problem that the edge itself found to its answer. Unchecked, so that it passes through whoever reads the
 * body.
 */
final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
