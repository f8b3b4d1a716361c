package vn.lalanh.assessment.fact;

/**
 * One person, or one thing that was lost (a field, a herd, a boat), with the answers about it.
 *
 * @param id of a person: opaque; of a loss: its number in the assessment
 */
public record Subject(String id, Answers answers) {}
