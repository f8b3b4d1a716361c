package vn.lalanh.assessment.bookcheck;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.lalanh.assessment.bookcheck.AskedInForms.Known;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.form.Nearest;
import vn.lalanh.assessment.norm.Norm;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.Sentence;

/**
 * Questions and codes that no form knows. A misspelt one is no fault of the book, but a no for every household, so somebody
 * must look at it.
 */
final class Questions {

    private final NormBook draft;
    private final List<Asking> mine;
    private final AskedInForms forms;
    private final Consumer<Finding> found;

    Questions(NormBook draft, AskedInForms forms, Consumer<Finding> found) {
        this.draft = draft;
        this.mine = Asking.of(draft);
        this.forms = forms;
        this.found = found;
    }

    void look() {
        for (Asking asking : mine) {
            Known known = forms.of(asking.question());
            if (known == null) {
                unknown(asking);
                twoWays(asking);
            } else {
                known(asking, known);
            }
        }
        for (int n = 0; n < draft.norms().size(); n++) {
            elsewhere(draft.norms().get(n), "/norms/" + n);
        }
    }

    private void unknown(Asking asking) {
        Optional<String> meant = Nearest.to(asking.question(), forms.names());
        found.accept(
                Finding.warning(
                        "unknown-question",
                        asking.place(),
                        asking.question(),
                        new Sentence(
                                "Không biểu mẫu nào hỏi %s nên câu trả lời luôn là không%s."
                                        .formatted(
                                                asking.question(),
                                                meant.map("; có phải ý là %s"::formatted)
                                                        .orElse("")),
                                "No form asks %s, so the answer is always no%s."
                                        .formatted(
                                                asking.question(),
                                                meant.map("; is %s meant"::formatted)
                                                        .orElse("")))));
    }

    private void known(Asking asking, Known known) {
        if (asking.kind() != known.kind()) {
            found.accept(
                    Finding.error(
                            "asked-two-ways",
                            asking.place(),
                            "",
                            twoWays(asking, asking.kind(), known.kind())));
            return;
        }
        for (String code : asking.codes()) {
            if (!known.codes().contains(code)) {
                Optional<String> meant = Nearest.to(code, known.codes());
                found.accept(
                        Finding.warning(
                                "unknown-code",
                                asking.place(),
                                code,
                                new Sentence(
                                        "Không biểu mẫu nào có mã %s cho câu hỏi %s%s."
                                                .formatted(
                                                        code,
                                                        asking.question(),
                                                        meant.map("; có phải ý là %s"::formatted)
                                                                .orElse("")),
                                        "No form has the code %s for %s%s."
                                                .formatted(
                                                        code,
                                                        asking.question(),
                                                        meant.map("; is %s meant"::formatted)
                                                                .orElse("")))));
            }
        }
    }

    /** Of a question that no form knows: one of two that ask for different kinds always hears no. */
    private void twoWays(Asking asking) {
        mine.stream()
                .filter(other -> other.question().equals(asking.question()))
                .findFirst()
                .filter(first -> first.kind() != asking.kind())
                .ifPresent(first ->
                        found.accept(
                                Finding.error(
                                        "asked-two-ways",
                                        asking.place(),
                                        "",
                                        twoWays(asking, asking.kind(), first.kind()))));
    }

    private static Sentence twoWays(Asking asking, Asking.Kind here, Asking.Kind there) {
        return new Sentence(
                "Câu %s ở đây cần câu trả lời là %s, nơi khác là %s; chỉ một trong hai có thể đúng."
                        .formatted(asking.question(), here.said().vi(), there.said().vi()),
                "Here %s asks for %s, elsewhere for %s; only one of them can ever hold."
                        .formatted(asking.question(), here.said().en(), there.said().en()));
    }

    /** A question of some form, but not of those of all causes for which the norm is. */
    private void elsewhere(Norm norm, String place) {
        Set<String> asked =
                mine.stream()
                        .filter(asking ->
                                asking.part().equals(place + "/formula")
                                        || norm.conditions().stream()
                                                .anyMatch(name -> isPart(asking, name))
                                        || (norm.each() != null && isPart(asking, norm.each())))
                        .map(Asking::question)
                        .collect(Collectors.toCollection(TreeSet::new));
        for (String question : asked) {
            Known known = forms.of(question);
            if (known == null) {
                continue; // told already
            }
            String without =
                    norm.causes().stream()
                            .filter(cause -> !known.causes().contains(cause))
                            .map(Cause::name)
                            .collect(Collectors.joining(", "));
            if (!without.isEmpty()) {
                found.accept(
                        Finding.warning(
                                "not-asked-there",
                                place,
                                question,
                                new Sentence(
                                        "%s cần %s, nhưng biểu mẫu của %s không hỏi câu này."
                                                .formatted(norm.id(), question, without),
                                        "%s needs %s, which the forms of %s do not ask."
                                                .formatted(norm.id(), question, without))));
            }
        }
    }

    private static boolean isPart(Asking asking, String condition) {
        return asking.part().equals("/conditions/" + condition);
    }
}
