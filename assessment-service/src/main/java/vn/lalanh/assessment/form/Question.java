package vn.lalanh.assessment.form;

import java.util.List;

/**
 * A question, as people are told about it.
 *
 * @param codes what can be chosen; empty where it is not a choice
 * @param atLeast and {@code atMost}: of a number
 * @param countsPersons whether the number counts persons of the household
 */
public record Question(
        String name,
        Asked of,
        String vi,
        String en,
        Kind kind,
        List<String> codes,
        long atLeast,
        long atMost,
        boolean countsPersons) {

    /** What an answer is. */
    public enum Kind {
        FLAG,
        COUNT,
        CHOICE,
        CHOICES
    }

    public Question {
        codes = List.copyOf(codes);
    }

    /** What an answer must be; Vietnamese. */
    public String needsVi() {
        return switch (kind) {
            case FLAG -> "%s: cần true hoặc false.".formatted(vi);
            case COUNT -> "%s: cần một số nguyên từ %d đến %d.".formatted(vi, atLeast, atMost);
            case CHOICE -> "%s: cần một trong các mã %s.".formatted(vi, String.join(", ", codes));
            case CHOICES ->
                    "%s: cần danh sách các mã trong số %s, mỗi mã một lần."
                            .formatted(vi, String.join(", ", codes));
        };
    }

    /** The same in English. */
    public String needsEn() {
        return switch (kind) {
            case FLAG -> "%s: needs true or false.".formatted(en);
            case COUNT -> "%s: needs a whole number from %d to %d.".formatted(en, atLeast, atMost);
            case CHOICE -> "%s: needs one of %s.".formatted(en, String.join(", ", codes));
            case CHOICES ->
                    "%s: needs a list of codes among %s, each once."
                            .formatted(en, String.join(", ", codes));
        };
    }
}
