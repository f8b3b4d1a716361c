package vn.lalanh.assessment.casework.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.FindingsRefusal;
import vn.lalanh.assessment.fact.Answer;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.fact.Subject;
import vn.lalanh.assessment.form.Asked;
import vn.lalanh.assessment.form.Misfit;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.web.FieldProblem;
import vn.lalanh.platform.web.InvalidRequest;
import vn.lalanh.platform.web.RefusedException;

/**
 * What an assessor found, as answers to the questions of the form. What is left out was not found.
 *
 * @param answers about the household
 * @param persons of whom something was found, by their opaque ids
 * @param losses what was lost; numbered in this order where they have no id
 */
record AssessmentRequest(
        @Nullable Map<String, Object> answers,
        @Nullable @Size(max = 50) List<@NotNull @Valid About> persons,
        @Nullable @Size(max = 100) List<@NotNull @Valid About> losses) {

    private static final int MOST_ANSWERS = 100;
    private static final int MOST_TEXT = 64;
    private static final java.util.regex.Pattern QUESTION =
            java.util.regex.Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

    /** A person or a loss. */
    record About(
            @Nullable @Pattern(regexp = CaseRequests.OPAQUE_ID) String id,
            @Nullable Map<String, Object> answers) {}

    /**
     * Checked and ordered.
     *
     * @param at where it stands in the body, for whoever has to mend it
     * @throws InvalidRequest naming every field that is wrong
     */
    Findings findings(String at) {
        List<FieldProblem> problems = new ArrayList<>();
        Answers household = answers(answers, at + "answers", problems);
        together(household, "hungryMonths", "hungryPersons", at, problems);
        together(household, "hungryPersons", "hungryMonths", at, problems);
        List<Subject> people = subjects(persons, at + "persons", problems, _ -> null);
        List<Subject> things =
                subjects(losses, at + "losses", problems, n -> Integer.toString(n + 1));
        if (!problems.isEmpty()) {
            throw new InvalidRequest(problems);
        }
        return new Findings(household, people, things);
    }

    /**
     * Throws a refusal with the fields of this body where what was found was refused for what it says.
     *
     * @param at as in {@link #findings}
     */
    void requireFit(Outcome<?, ?> outcome, String at) {
        if (outcome.decided() instanceof Decision.Refused<?>(FindingsRefusal why)) {
            throw new RefusedException(why, fields(why, at));
        }
    }

    /** Where in this body each misfit stands. */
    List<FieldProblem> fields(FindingsRefusal why, String at) {
        return why.misfits().stream()
                .map(misfit -> new FieldProblem(at + field(misfit), misfit.vi(), misfit.en()))
                .toList();
    }

    private String field(Misfit misfit) {
        String whose =
                switch (misfit.of()) {
                    case HOUSEHOLD -> "answers";
                    case PERSON -> "persons" + place(persons, misfit.subject());
                    case LOSS -> "losses" + place(losses, misfit.subject());
                };
        boolean own = misfit.of() == Asked.HOUSEHOLD;
        String question = misfit.question();
        return question == null
                ? whose
                : "%s%s.%s".formatted(whose, own ? "" : ".answers", question);
    }

    /** As they were sent; a loss without an id has its number for one. */
    private static String place(@Nullable List<About> abouts, @Nullable String subject) {
        List<About> each = abouts == null ? List.of() : abouts;
        for (int n = 0; n < each.size(); n++) {
            String given = each.get(n).id();
            String id = given == null ? Integer.toString(n + 1) : given;
            if (id.equals(subject)) {
                return "[%d]".formatted(n);
            }
        }
        return "";
    }

    /** Months of hunger need persons, and persons need months. */
    private static void together(
            Answers given, String one, String other, String at, List<FieldProblem> problems) {
        if (given.number(one) > 0 && given.number(other) == 0) {
            problems.add(
                    new FieldProblem(
                            at + "answers." + other,
                            "Phải lớn hơn hoặc bằng 1, vì đã có %s.".formatted(one),
                            "Must be 1 or more, because there is %s.".formatted(one)));
        }
    }

    private static List<Subject> subjects(
            @Nullable List<About> abouts,
            String at,
            List<FieldProblem> problems,
            Function<Integer, @Nullable String> unnamed) {
        List<Subject> subjects = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<About> each = abouts == null ? List.of() : abouts;
        for (int n = 0; n < each.size(); n++) {
            About about = each.get(n);
            String field = "%s[%d]".formatted(at, n);
            String given = about.id();
            String id = given == null ? unnamed.apply(n) : given;
            if (id == null) {
                problems.add(
                        new FieldProblem(
                                field + ".id", "Cần mã nhân khẩu.", "A person's id is needed."));
            } else if (!ids.add(id)) {
                problems.add(
                        new FieldProblem(
                                field + ".id",
                                "Mã này xuất hiện hai lần; hãy gộp các câu trả lời.",
                                "This id is there twice; put its answers together."));
            } else {
                subjects.add(
                        new Subject(id, answers(about.answers(), field + ".answers", problems)));
            }
        }
        return subjects;
    }

    private static Answers answers(
            @Nullable Map<String, Object> given, String at, List<FieldProblem> problems) {
        if (given == null) {
            return Answers.NONE;
        }
        if (given.size() > MOST_ANSWERS) {
            problems.add(
                    new FieldProblem(
                            at,
                            "Tối đa %d câu trả lời.".formatted(MOST_ANSWERS),
                            "At most %d answers.".formatted(MOST_ANSWERS)));
            return Answers.NONE;
        }
        Map<String, Answer> answers = new TreeMap<>();
        given.forEach((question, value) -> {
            Answer answer = answer(question, value);
            if (answer == null) {
                problems.add(unanswerable(at, question));
            } else {
                answers.put(question, answer);
            }
        });
        return new Answers(answers);
    }

    private static @Nullable Answer answer(String question, @Nullable Object value) {
        Matcher name = QUESTION.matcher(question);
        if (!name.matches() || value == null || isLong(value)) {
            return null;
        }
        try {
            return Answer.of(value);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static boolean isLong(Object value) {
        return switch (value) {
            case String text -> text.length() > MOST_TEXT;
            case List<?> list ->
                    list.size() > MOST_ANSWERS
                            || list.stream().anyMatch(one -> one == null || isLong(one));
            default -> false;
        };
    }

    private static FieldProblem unanswerable(String at, String question) {
        boolean tells = QUESTION.matcher(question).matches();
        return new FieldProblem(
                tells ? at + "." + question : at,
                "Cần true hoặc false, một số nguyên từ 0, một mã hay một danh sách mã; tên câu hỏi bắt đầu bằng chữ thường.",
                "Needs true or false, a whole number from 0, a code or a list of codes; a question's name begins with a"
                        + " small letter.");
    }
}
