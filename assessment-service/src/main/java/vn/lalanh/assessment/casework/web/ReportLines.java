package vn.lalanh.assessment.casework.web;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.lalanh.platform.web.FieldProblem;

/** The lines of a file of reports, whatever it is written in, one at a time. */
interface ReportLines {

    /** A line as it stands in the file, counted from 1 as an editor does. */
    sealed interface Line {
        int number();
    }

    /** A line in the fields of a report. */
    record Told(int number, ObjectNode report) implements Line {}

    /** A line that cannot be read; the next one can. */
    record Garbled(int number, List<FieldProblem> problems) implements Line {
        public Garbled {
            problems = List.copyOf(problems);
        }
    }

    /** From here on nobody can tell where a line ends. */
    record Unreadable(int number, FieldProblem problem) implements Line {}

    /** Null at the end. */
    @Nullable Line next() throws IOException;
}
