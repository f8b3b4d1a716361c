package vn.lalanh.platform.web;

/**
 * What is wrong with one field and what to do about it.
 *
 * @param field path in the body, {@code lines[2].amount}, or the name of a parameter or header
 * @param vi a sentence without the value that was sent
 */
public record FieldProblem(String field, String vi, String en) {}
