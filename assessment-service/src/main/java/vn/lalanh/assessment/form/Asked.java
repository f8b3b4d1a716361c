package vn.lalanh.assessment.form;

/** Of whom or what a question is asked. */
public enum Asked {
    HOUSEHOLD,
    PERSON,
    LOSS
}
