package vn.lalanh.registry.household.web;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a file. The numbers are households.
 *
 * @param problems in the order in which they were found
 * @param problemsLeftOut how many more there are: mend these first, then send the file again
 */
record ImportResult(
        int accepted,
        int alreadyDone,
        int refused,
        List<LineProblem> problems,
        int problemsLeftOut) {

    ImportResult {
        problems = List.copyOf(problems);
    }

    /** Counts while the file is read; remembers so many problems and no more. */
    static final class Tally {

        private static final int PROBLEMS_KEPT = 1_000;

        private final List<LineProblem> problems = new ArrayList<>();
        private int accepted;
        private int alreadyDone;
        private int refused;
        private int leftOut;

        void accepted() {
            accepted++;
        }

        void alreadyDone() {
            alreadyDone++;
        }

        void refused(List<LineProblem> why) {
            refused++;
            problems(why);
        }

        void problems(List<LineProblem> found) {
            for (LineProblem problem : found) {
                if (problems.size() < PROBLEMS_KEPT) {
                    problems.add(problem);
                } else {
                    leftOut++;
                }
            }
        }

        ImportResult result() {
            return new ImportResult(accepted, alreadyDone, refused, problems, leftOut);
        }
    }
}
