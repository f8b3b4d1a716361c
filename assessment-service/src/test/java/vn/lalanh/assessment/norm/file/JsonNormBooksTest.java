package vn.lalanh.assessment.norm.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormSettings;

class JsonNormBooksTest {

    @Test
    void readsEveryBookThatComesWithTheService() throws IOException {
        JsonNormBooks books = books("classpath*:norm-books/*.json");

        assertThat(books.all())
                .extracting(NormBook::id)
                .isEqualTo(List.of("ND20-2021", "ND335-2026"));
    }

    @Test
    void refusesToStartWithoutABook() {
        assertThatThrownBy(() -> books("classpath*:no-books/*.json"))
                .hasMessage(
                        "The norm book classpath*:no-books/*.json cannot be used: no norm book is there.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "multiple": 50          | "multiple": 0              | multiple must be 1 or more
                    "exclusiveWith": ["HOUSE_LOST"] | "exclusiveWith": ["HOUSE_GONE"] | HOUSE_DAMAGED excludes HOUSE_GONE, which is not there
                    "id": "HOUSE_RELOCATE"  | "id": "HOUSE_LOST"         | norm HOUSE_LOST is there twice
                    "stage": "FUNDING"      | "stage": "PAYMENT"         | deadline PAYMENT is there twice
                    "from": "2026-10-05"    | "from": "2026-10-06"       | do not meet
                    "type": "FIXED_VND"     | "type": "A_HANDFUL"        | A_HANDFUL
                    "causes"                | "reasons"                  | causes
                    "vnd": 40000000         | "vnd": 40000000.5          | 40000000.5
                    """)
    void namesWhatIsWrongInOneSentence(String right, String wrong, String said) throws IOException {
        String book =
                new ClassPathResource("norm-books/nd335-2026.json")
                        .getContentAsString(StandardCharsets.UTF_8);
        assertThat(book).contains(right);

        assertThatThrownBy(
                        () -> Books.of(book.replace(right, wrong).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NormBookUnusable.class)
                .message()
                .startsWith("The norm book book.json cannot be used: ")
                .contains(said);
    }

    private static JsonNormBooks books(String pattern) throws IOException {
        return new JsonNormBooks(
                new NormSettings(pattern), new PathMatchingResourcePatternResolver());
    }
}
