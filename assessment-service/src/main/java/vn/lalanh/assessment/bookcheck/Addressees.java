package vn.lalanh.assessment.bookcheck;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.lalanh.assessment.bookcheck.AskedInForms.Known;
import vn.lalanh.assessment.form.Asked;
import vn.lalanh.assessment.norm.Norm;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.Sentence;

/**
 * Questions put to the household that forms ask of its persons or losses only, and the like: nobody has answered them there.
 * What is asked of a person or a loss may be answered for the household.
 */
final class Addressees {

    private final NormBook draft;
    private final List<Asking> mine;
    private final AskedInForms forms;
    private final Consumer<Finding> found;

    Addressees(NormBook draft, AskedInForms forms, Consumer<Finding> found) {
        this.draft = draft;
        this.mine = Asking.of(draft);
        this.forms = forms;
        this.found = found;
    }

    void look() {
        for (int n = 0; n < draft.norms().size(); n++) {
            Norm norm = draft.norms().get(n);
            Set<String> ofHousehold = new HashSet<>();
            norm.conditions().forEach(name -> ofHousehold.add("/conditions/" + name));
            Set<String> own = new HashSet<>();
            own.add("/norms/" + n + "/formula");
            Stream.ofNullable(norm.each()).forEach(name -> own.add("/conditions/" + name));
            mine.forEach(asking -> {
                if (ofHousehold.contains(asking.part())) {
                    look(asking, Asked.HOUSEHOLD);
                }
                if (own.contains(asking.part())) {
                    look(asking, subject(norm));
                }
            });
        }
    }

    private static Asked subject(Norm norm) {
        return switch (norm.per()) {
            case HOUSEHOLD -> Asked.HOUSEHOLD;
            case PERSON -> Asked.PERSON;
            case LOSS -> Asked.LOSS;
        };
    }

    private void look(Asking asking, Asked looking) {
        Known known = forms.of(asking.question());
        Asked asked = asking.within() == null ? looking : asking.within();
        if (known == null || known.of().contains(asked) || known.of().contains(Asked.HOUSEHOLD)) {
            return;
        }
        found.accept(
                Finding.warning(
                        "asked-of-nobody",
                        asking.place(),
                        asking.question(),
                        new Sentence(
                                "Biểu mẫu hỏi %s cho %s, còn ở đây hỏi cho %s nên câu trả lời luôn là không."
                                        .formatted(
                                                asking.question(),
                                                vi(known.of().iterator().next()),
                                                vi(asked)),
                                "Forms ask %s of %s, and here it is asked of %s, so the answer is always no."
                                        .formatted(
                                                asking.question(),
                                                en(known.of().iterator().next()),
                                                en(asked)))));
    }

    private static String vi(Asked asked) {
        return switch (asked) {
            case HOUSEHOLD -> "cả hộ";
            case PERSON -> "từng người";
            case LOSS -> "từng thiệt hại";
        };
    }

    private static String en(Asked asked) {
        return switch (asked) {
            case HOUSEHOLD -> "the household";
            case PERSON -> "each person";
            case LOSS -> "each loss";
        };
    }
}
