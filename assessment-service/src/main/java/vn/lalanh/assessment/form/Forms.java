package vn.lalanh.assessment.form;

import vn.lalanh.assessment.fact.Cause;

/** The forms of all causes. */
public interface Forms {

    /** There is one for each cause. */
    Form of(Cause cause);
}
