package vn.lalanh.events;

/**
 * One field that breaks its contract, with the remedy. Never quotes the value: it may hold personal data.
 *
 * @param field JSON pointer into the data, empty for all of it
 * @param vi the sentence in Vietnamese
 * @param en the same in English
 */
public record Violation(String field, String vi, String en) {}
