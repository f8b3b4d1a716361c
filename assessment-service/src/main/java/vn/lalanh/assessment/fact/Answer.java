package vn.lalanh.assessment.fact;

import java.util.Collection;
import java.util.List;

/** The answer to one question. */
public sealed interface Answer {

    /** Yes or no. */
    record Flag(boolean yes) implements Answer {}

    /** A whole number from 0: persons, days, months, percent, square metres, đồng. */
    record Count(long number) implements Answer {
        public Count {
            if (number < 0) {
                throw new IllegalArgumentException("an answer cannot be below 0: " + number);
            }
        }
    }

    /** One of the question's codes. */
    record Choice(String code) implements Answer {}

    /** Any number of the question's codes, each once, sorted. */
    record Choices(List<String> codes) implements Answer {
        public Choices {
            codes = codes.stream().distinct().sorted().toList();
        }
    }

    /**
     * From its plain form: true or false, a whole number, a text, a list of texts.
     *
     * @throws IllegalArgumentException for anything else
     */
    static Answer of(Object plain) {
        return switch (plain) {
            case Boolean yes -> new Flag(yes);
            case Integer number -> new Count(number);
            case Long number -> new Count(number);
            case String code -> new Choice(code);
            case Collection<?> codes ->
                    new Choices(codes.stream().map(code -> text(code)).toList());
            default -> throw new IllegalArgumentException("not an answer: " + plain);
        };
    }

    /** As in {@link #of}. */
    default Object plain() {
        return switch (this) {
            case Flag(boolean yes) -> yes;
            case Count(long number) -> number;
            case Choice(String code) -> code;
            case Choices(List<String> codes) -> codes;
        };
    }

    private static String text(Object code) {
        if (code instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("not a code: " + code);
    }
}
