package vn.lalanh.registry.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FoldedWordsTest {

    @Test
    void foldsCaseAndDiacritics() {
        assertThat(FoldedWords.of("  Nguyễn THỊ  Đào-Ước "))
                .containsExactly("nguyen", "thi", "dao", "uoc");
    }

    @Test
    void isTheSameHoweverTheTextWasTyped() {
        String composed = "Đặng Thị Ngọc Ánh";

        assertThat(FoldedWords.of(Normalizer.normalize(composed, Normalizer.Form.NFD)))
                .isEqualTo(FoldedWords.of(composed))
                .containsExactly("dang", "thi", "ngoc", "anh");
    }

    @Test
    void leavesNothingThatMeansSomethingInAPattern() {
        assertThat(FoldedWords.of(".* ^a|b$ (c)")).containsExactly("a", "b", "c");
        assertThat(FoldedWords.of("— .*")).isEmpty();
    }
}
