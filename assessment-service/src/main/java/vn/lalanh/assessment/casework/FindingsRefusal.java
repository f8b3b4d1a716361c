package vn.lalanh.assessment.casework;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import vn.lalanh.assessment.form.Misfit;
import vn.lalanh.platform.decision.Refusal;

/**
 * What was found does not fit the form of the incident's cause, or contradicts itself.
 *
 * @param misfits each with its place; one at least
 */
public record FindingsRefusal(List<Misfit> misfits) implements Refusal {

    public FindingsRefusal {
        misfits = List.copyOf(misfits);
    }

    @Override
    public String code() {
        return "findings-do-not-fit";
    }

    @Override
    public String vi() {
        return "Kết quả đánh giá có %d chỗ chưa đúng; hãy sửa rồi gửi lại. %s"
                .formatted(misfits.size(), first(Misfit::vi));
    }

    @Override
    public String en() {
        return "What was found is wrong in %d places; correct it and send again. %s"
                .formatted(misfits.size(), first(Misfit::en));
    }

    private String first(Function<Misfit, String> words) {
        Misfit first = misfits.getFirst();
        String question = Objects.requireNonNullElse(first.question(), "");
        return question.isEmpty()
                ? words.apply(first)
                : "%s: %s".formatted(question, words.apply(first));
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
