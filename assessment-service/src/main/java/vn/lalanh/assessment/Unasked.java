package vn.lalanh.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.form.Forms;
import vn.lalanh.assessment.form.Question;
import vn.lalanh.assessment.norm.Norm;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.Questions;

/** A question of a norm that the form of one of its causes does not ask: by that norm nobody would get anything. */
record Unasked(String book, String norm, String question, Cause cause) {

    static List<Unasked> of(List<NormBook> books, Forms forms) {
        List<Unasked> unasked = new ArrayList<>();
        for (NormBook book : books) {
            for (Norm norm : book.norms()) {
                for (Cause cause : norm.causes()) {
                    Set<String> asked =
                            forms.of(cause).questions().stream()
                                    .map(Question::name)
                                    .collect(Collectors.toSet());
                    Questions.of(book, norm).stream()
                            .filter(question -> !asked.contains(question))
                            .map(question -> new Unasked(book.id(), norm.id(), question, cause))
                            .forEach(unasked::add);
                }
            }
        }
        return unasked;
    }
}
