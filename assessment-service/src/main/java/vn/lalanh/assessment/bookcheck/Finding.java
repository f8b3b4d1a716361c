package vn.lalanh.assessment.bookcheck;

import vn.lalanh.assessment.norm.Sentence;

/**
 * Something in a readable book that is wrong, or that somebody must have meant.
 *
 * @param id the same for the same finding in the same book: what, where, and of several there, about what
 * @param place JSON pointer into the book
 * @param what what was found and what to do
 */
public record Finding(String id, Weight weight, String place, Sentence what) {

    /** What it means for the draft. */
    public enum Weight {
        /** Must be mended before the draft is submitted. */
        ERROR,
        /** May be meant: whoever submits the draft acknowledges it by its id. */
        WARNING
    }

    static Finding error(String code, String place, String about, Sentence what) {
        return new Finding(id(code, place, about), Weight.ERROR, place, what);
    }

    static Finding warning(String code, String place, String about, Sentence what) {
        return new Finding(id(code, place, about), Weight.WARNING, place, what);
    }

    private static String id(String code, String place, String about) {
        return about.isEmpty() ? code + ":" + place : code + ":" + place + ":" + about;
    }

    public boolean error() {
        return weight == Weight.ERROR;
    }
}
