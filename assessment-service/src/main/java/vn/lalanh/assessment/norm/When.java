package vn.lalanh.assessment.norm;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.fact.Subject;

/** A question that a book puts to the facts; the closed vocabulary of books, as are the {@link Formula formulas}. */
public sealed interface When {

    /** The answer is yes. */
    record Yes(String yes) implements When {}

    /** One of these codes was chosen. */
    record Is(String answer, Set<String> anyOf) implements When {
        public Is {
            anyOf = Sorted.set(anyOf);
        }
    }

    /** The number lies between two, both included; null is no limit. */
    record Between(String number, @Nullable Long atLeast, @Nullable Long atMost) implements When {
        public boolean has(long asked) {
            return (atLeast == null || asked >= atLeast) && (atMost == null || asked <= atMost);
        }
    }

    /** Every one of these holds. */
    record All(List<When> all) implements When {
        public All {
            all = List.copyOf(all);
        }
    }

    /** One of these holds, or more. */
    record Any(List<When> any) implements When {
        public Any {
            any = List.copyOf(any);
        }
    }

    /** It does not hold. */
    record Not(When not) implements When {}

    /** It holds of one person or more; {@code howMany} is null for one. */
    record Persons(When persons, @Nullable Integer howMany) implements When {}

    /** It holds of one loss or more; {@code howMany} is null for one. */
    record Losses(When losses, @Nullable Integer howMany) implements When {}

    /**
     * Whether it holds.
     *
     * @param own answers about the person or the loss that is looked at, which count before those about the household
     */
    default boolean holds(Answers own, Findings findings) {
        return switch (this) {
            case Yes(var question) -> asked(question, own, findings).yes(question);
            case Is(var question, var codes) ->
                    asked(question, own, findings).isAnyOf(question, codes);
            case Between between ->
                    between.has(asked(between.number, own, findings).number(between.number));
            case All(var every) -> {
                for (When one : every) {
                    if (!one.holds(own, findings)) {
                        yield false;
                    }
                }
                yield true;
            }
            case Any(var some) -> {
                for (When one : some) {
                    if (one.holds(own, findings)) {
                        yield true;
                    }
                }
                yield false;
            }
            case Not(var one) -> !one.holds(own, findings);
            case Persons(var one, var howMany) ->
                    reaches(howMany, findings.persons(), one, findings);
            case Losses(var one, var howMany) -> reaches(howMany, findings.losses(), one, findings);
        };
    }

    /** Whether the first of several parts holds, which says what it is about; for a single question, whether it holds. */
    default boolean begins(Answers own, Findings findings) {
        return this instanceof All(var every)
                ? every.getFirst().begins(own, findings)
                : holds(own, findings);
    }

    /** Names of all questions that it asks, of whomever. */
    default Set<String> questions() {
        Set<String> names = new TreeSet<>();
        parts().forEach(part -> names.addAll(part.questions()));
        switch (this) {
            case Yes(var question) -> names.add(question);
            case Is(var question, _) -> names.add(question);
            case Between between -> names.add(between.number);
            case All _, Any _, Not _, Persons _, Losses _ -> {}
        }
        return names;
    }

    /** Of what it is made up. */
    default Stream<When> parts() {
        return switch (this) {
            case Yes _, Is _, Between _ -> Stream.empty();
            case All(var every) -> every.stream();
            case Any(var some) -> some.stream();
            case Not(var one) -> Stream.of(one);
            case Persons(var one, _) -> Stream.of(one);
            case Losses(var one, _) -> Stream.of(one);
        };
    }

    private static Answers asked(String question, Answers own, Findings findings) {
        return own.has(question) ? own : findings.household();
    }

    private static boolean reaches(
            @Nullable Integer howMany, List<Subject> subjects, When one, Findings findings) {
        int wanted = howMany == null ? 1 : howMany;
        int found = 0;
        for (Subject subject : subjects) {
            if (one.holds(subject.answers(), findings) && ++found >= wanted) {
                return true;
            }
        }
        return wanted <= 0;
    }
}
