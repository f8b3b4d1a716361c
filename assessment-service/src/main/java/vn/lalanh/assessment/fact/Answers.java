package vn.lalanh.assessment.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers by the names of their questions. What was not asked is no, 0 or nothing: nobody gets help for what nobody saw.
 *
 * @param byQuestion in the order of the names
 */
public record Answers(Map<String, Answer> byQuestion) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byQuestion = Collections.unmodifiableMap(new TreeMap<>(byQuestion));
    }

    /**
     * From plain values, see {@link Answer#of}.
     *
     * @throws IllegalArgumentException for a value that is no answer
     */
    public static Answers of(Map<String, ?> plain) {
        Map<String, Answer> answers = new TreeMap<>();
        plain.forEach((question, value) -> answers.put(question, Answer.of(value)));
        return new Answers(answers);
    }

    /** What {@link #of} takes. */
    public Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        byQuestion.forEach((question, answer) -> plain.put(question, answer.plain()));
        return plain;
    }

    public boolean has(String question) {
        return byQuestion.containsKey(question);
    }

    public boolean yes(String question) {
        return byQuestion.get(question) instanceof Answer.Flag(boolean yes) && yes;
    }

    public long number(String question) {
        return byQuestion.get(question) instanceof Answer.Count(long number) ? number : 0;
    }

    /** The code that was chosen; null where none was. */
    public @Nullable String choice(String question) {
        return byQuestion.get(question) instanceof Answer.Choice(String code) ? code : null;
    }

    /** Whether one of these codes was chosen, alone or among others. */
    public boolean isAnyOf(String question, Set<String> codes) {
        return switch (byQuestion.get(question)) {
            case Answer.Choice(String code) -> codes.contains(code);
            case Answer.Choices(var chosen) -> chosen.stream().anyMatch(codes::contains);
            case null -> false;
            case Answer.Flag _, Answer.Count _ -> false;
        };
    }

    /** These and others; where both answer, the others' count. */
    public Answers and(Answers others) {
        if (others.byQuestion.isEmpty()) {
            return this;
        }
        Map<String, Answer> both = new TreeMap<>(byQuestion);
        both.putAll(others.byQuestion);
        return new Answers(both);
    }
}
