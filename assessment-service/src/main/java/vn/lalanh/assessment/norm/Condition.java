package vn.lalanh.assessment.norm;

import java.util.Map;
import vn.lalanh.assessment.fact.Answers;

/**
 * Something that must be so for a norm to apply, and how that is said.
 *
 * @param because why a norm applies, as part of a sentence; may be nothing where the norm's own name says it
 * @param lacking why it does not; nothing where nobody expects it, as a gift
 * @param saying of a question of codes: what is said instead, by the code that was chosen
 */
public record Condition(
        When when, Sentence because, Sentence lacking, Map<String, Sentence> saying) {

    public Condition {
        saying = Sorted.map(saying);
    }

    /** As part of a sentence. */
    Sentence because(Answers household) {
        return said(household, because);
    }

    /** As part of a sentence. */
    Sentence lacking(Answers household) {
        return said(household, lacking);
    }

    private Sentence said(Answers household, Sentence otherwise) {
        if (!(when instanceof When.Is(var question, _))) {
            return otherwise;
        }
        String code = household.choice(question);
        return code == null ? otherwise : saying.getOrDefault(code, otherwise);
    }
}
