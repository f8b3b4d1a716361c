package vn.lalanh.assessment.form;

import java.util.List;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.fact.Findings;

/** All questions of a cause. */
public interface Form {

    Cause cause();

    /** The household's, then those of a person, then those of a loss; each in the order in which it is asked. */
    List<Question> questions();

    /** What does not fit; empty where everything does. Never asked of what was decided before. */
    List<Misfit> misfits(Findings findings);

    /** As devices take it: a JSON Schema for the body of an assessment. */
    String schema();

    /** Changes whenever the form does. */
    String digest();
}
