package vn.lalanh.assessment.simulation;

/** Areas of difficulty of ethnic minority and mountain communes (Decree 272/2025 Art 8). */
public enum Area {
    /** Least difficult. */
    I,
    /** In between. */
    II,
    /** Most difficult. */
    III,
    /** Nobody has said which. */
    NOT_SAID
}
