package vn.lalanh.assessment.norm;

/**
 * Something wrong with a norm book.
 *
 * @param place JSON pointer into the book, empty for all of it
 * @param what what is wrong and what to do
 */
public record Fault(String place, Sentence what) {}
