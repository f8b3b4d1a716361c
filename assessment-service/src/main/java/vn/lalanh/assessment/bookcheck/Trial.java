package vn.lalanh.assessment.bookcheck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.fact.Answer;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.assessment.norm.When;

/**
 * Looks for answers by which tests hold at once: every combination of the limit values of the questions they ask. Between
 * two limits nothing changes, so what holds for some answers holds for limit values.
 *
 * <p>Of one question a household is taken to choose one code, unless it is said to take several. What is asked of persons
 * or losses is answered for each such test by itself.
 */
final class Trial {

    /** More combinations than this are not tried: nothing is known then, and that is said. */
    private static final int MOST = 50_000;

    private static final Answer NONE = new Answer.Flag(false);

    private final List<When> tests;
    private final Map<Asked, List<Answer>> values = new LinkedHashMap<>();

    /** Of the household, or of whoever the norm is for: null; else of those of whom this test is. */
    private record Asked(@Nullable When of, String question) {}

    private record Limits(
            SortedSet<Boolean> yes, SortedSet<Long> numbers, SortedSet<String> codes) {}

    /**
     * Of tests.
     *
     * @param also numbers to try besides, by question
     * @param severalCodes whether a question may be answered by all its codes together
     */
    Trial(
            Collection<When> tests,
            Map<String, ? extends Collection<Long>> also,
            Predicate<String> severalCodes) {
        this.tests = List.copyOf(tests);
        Map<Asked, Limits> limits = new LinkedHashMap<>();
        tests.forEach(test -> gather(test, null, limits));
        also.forEach((question, numbers) ->
                limits(new Asked(null, question), limits).numbers().addAll(numbers));
        limits.forEach((asked, its) ->
                values.put(asked, answers(its, severalCodes.test(asked.question()))));
    }

    private static Limits limits(Asked asked, Map<Asked, Limits> limits) {
        return limits.computeIfAbsent(
                asked, _ -> new Limits(new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
    }

    private static void gather(When test, @Nullable When of, Map<Asked, Limits> limits) {
        switch (test) {
            case When.Yes(var question) -> limits(new Asked(of, question), limits).yes().add(true);
            case When.Is(var question, var codes) ->
                    limits(new Asked(of, question), limits).codes().addAll(codes);
            case When.Between between -> {
                SortedSet<Long> numbers = limits(new Asked(of, between.number()), limits).numbers();
                around(between.atLeast(), numbers);
                around(between.atMost(), numbers);
            }
            case When.All(var every) -> every.forEach(one -> gather(one, of, limits));
            case When.Any(var some) -> some.forEach(one -> gather(one, of, limits));
            case When.Not(var one) -> gather(one, of, limits);
            case When.Persons(var one, _) -> gather(one, one, limits);
            case When.Losses(var one, _) -> gather(one, one, limits);
        }
    }

    private static void around(@Nullable Long limit, SortedSet<Long> numbers) {
        if (limit != null) {
            numbers.add(Math.max(0, limit - 1));
            numbers.add(limit);
            if (limit < Long.MAX_VALUE) {
                numbers.add(limit + 1);
            }
        }
    }

    private static List<Answer> answers(Limits limits, boolean severalCodes) {
        List<Answer> answers = new ArrayList<>();
        limits.codes().forEach(code -> answers.add(new Answer.Choice(code)));
        limits.numbers().forEach(number -> answers.add(new Answer.Count(number)));
        if (severalCodes && limits.codes().size() > 1) {
            answers.add(new Answer.Choices(List.copyOf(limits.codes())));
        }
        limits.yes().forEach(yes -> answers.add(new Answer.Flag(yes)));
        answers.add(NONE);
        return answers;
    }

    /** Whether there are too many combinations to try. */
    boolean tooMany() {
        long combinations = 1;
        for (List<Answer> each : values.values()) {
            combinations *= each.size();
            if (combinations > MOST) {
                return true;
            }
        }
        return false;
    }

    /** What is said where there are. */
    static Finding notTried(String place, String about) {
        return Finding.warning(
                "not-tried",
                place,
                about,
                new Sentence(
                        "Quá nhiều tổ hợp câu trả lời để so với %s; hãy tự đối chiếu."
                                .formatted(about),
                        "Too many combinations of answers to compare this with %s; look at it yourself."
                                .formatted(about)));
    }

    /** The first answers by which all tests hold, in words; empty where there are none, or too many to try. */
    Optional<String> example() {
        List<Answers> found = new ArrayList<>(1);
        each(found::add);
        return found.stream().findFirst().map(Trial::said);
    }

    static String said(Answers answers) {
        return answers.plain().entrySet().stream()
                .filter(entry -> !Boolean.FALSE.equals(entry.getValue()))
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** All answers of the household, or of whoever the norm is for, by which all tests hold, until one is enough. */
    void each(Predicate<Answers> enough) {
        if (tooMany()) {
            return;
        }
        List<Asked> asked = List.copyOf(values.keySet());
        int[] turn = new int[asked.size()];
        Map<Asked, Answer> answers = new LinkedHashMap<>();
        do {
            for (int n = 0; n < turn.length; n++) {
                answers.put(
                        asked.get(n), values.getOrDefault(asked.get(n), List.of()).get(turn[n]));
            }
            if (tests.stream().allMatch(test -> holds(test, null, answers))
                    && enough.test(household(answers))) {
                return;
            }
        } while (next(turn, asked));
    }

    private boolean next(int[] turn, List<Asked> asked) {
        for (int n = turn.length - 1; n >= 0; n--) {
            if (++turn[n] < values.getOrDefault(asked.get(n), List.of()).size()) {
                return true;
            }
            turn[n] = 0;
        }
        return false;
    }

    private static Answers household(Map<Asked, Answer> answers) {
        Map<String, Answer> own = new TreeMap<>();
        answers.forEach((asked, answer) -> {
            if (asked.of() == null || !own.containsKey(asked.question())) {
                own.put(asked.question(), answer);
            }
        });
        return new Answers(own);
    }

    private static boolean holds(When test, @Nullable When of, Map<Asked, Answer> answers) {
        return switch (test) {
            case When.Yes(var question) -> answer(of, question, answers).yes(question);
            case When.Is(var question, var codes) ->
                    answer(of, question, answers).isAnyOf(question, codes);
            case When.Between between ->
                    between.has(answer(of, between.number(), answers).number(between.number()));
            case When.All(var every) -> every.stream().allMatch(one -> holds(one, of, answers));
            case When.Any(var some) -> some.stream().anyMatch(one -> holds(one, of, answers));
            case When.Not(var one) -> !holds(one, of, answers);
            case When.Persons(var one, _) -> holds(one, one, answers);
            case When.Losses(var one, _) -> holds(one, one, answers);
        };
    }

    private static Answers answer(@Nullable When of, String question, Map<Asked, Answer> answers) {
        return new Answers(Map.of(question, answers.getOrDefault(new Asked(of, question), NONE)));
    }
}
