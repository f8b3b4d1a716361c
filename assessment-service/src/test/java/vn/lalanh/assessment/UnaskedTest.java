package vn.lalanh.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.form.file.ShippedForms;
import vn.lalanh.assessment.norm.file.Books;

class UnaskedTest {

    @Test
    void everyQuestionOfEveryShippedBookIsInTheFormOfItsCause() {
        assertThat(
                        Unasked.of(
                                List.of(Books.nd20(), Books.nd9(), Books.nd335(), Books.province()),
                                ShippedForms.withProvince()))
                .isEmpty();
    }

    @Test
    void aBookThatAsksMoreThanTheFormsIsNamed() {
        assertThat(Unasked.of(List.of(Books.province()), ShippedForms.forms()))
                .containsExactly(
                        new Unasked(
                                "NQ12-2026", "LOCAL_ISOLATION", "isolationDays", Cause.EPIDEMIC));
    }
}
