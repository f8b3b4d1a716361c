package vn.lalanh.assessment.bookcheck;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.bookcheck.Asking.Kind;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.form.Asked;
import vn.lalanh.assessment.form.Forms;
import vn.lalanh.assessment.form.Question;

/** What the forms ask, of all causes together: a question is the same wherever it is asked. */
final class AskedInForms {

    private final Map<String, Known> questions = new TreeMap<>();

    /**
     * A question in forms.
     *
     * @param several whether several codes answer it at once
     * @param causes in whose forms it is
     * @param of whom or what they ask it
     */
    record Known(Kind kind, boolean several, Set<String> codes, Set<Cause> causes, Set<Asked> of) {}

    AskedInForms(Forms forms) {
        for (Cause cause : Cause.values()) {
            for (Question question : forms.of(cause).questions()) {
                Known known =
                        questions.computeIfAbsent(
                                question.name(),
                                _ ->
                                        new Known(
                                                kind(question.kind()),
                                                question.kind() == Question.Kind.CHOICES,
                                                new TreeSet<>(),
                                                EnumSet.noneOf(Cause.class),
                                                EnumSet.noneOf(Asked.class)));
                known.codes().addAll(question.codes());
                known.causes().add(cause);
                known.of().add(question.of());
            }
        }
    }

    private static Kind kind(Question.Kind kind) {
        return switch (kind) {
            case FLAG -> Kind.YES_OR_NO;
            case COUNT -> Kind.NUMBER;
            case CHOICE, CHOICES -> Kind.CODE;
        };
    }

    @Nullable Known of(String question) {
        return questions.get(question);
    }

    Set<String> names() {
        return questions.keySet();
    }

    boolean severalCodes(String question) {
        Known known = of(question);
        return known != null && known.several();
    }
}
