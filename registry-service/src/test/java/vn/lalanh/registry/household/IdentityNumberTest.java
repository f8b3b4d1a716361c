package vn.lalanh.registry.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.lalanh.registry.household.IdentityNumber.Mismatch.CENTURY;
import static vn.lalanh.registry.household.IdentityNumber.Mismatch.SEX;
import static vn.lalanh.registry.household.IdentityNumber.Mismatch.YEAR;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00115700000",
                "0011570000011",
                "00115700000a",
                "001 157000001",
                "٠٠١١٥٧٠٠٠٠٠١"
            })
    void hasTwelveDigits(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdentityNumber(text))
                .withMessageNotContaining("157");
    }

    @ParameterizedTest
    @CsvSource({
        "001057000001, MALE, 1957-01-01",
        "001157000001, FEMALE, 1957-12-31",
        "096299000001, MALE, 2099-01-01",
        "001325000001, FEMALE, 2025-01-01",
        "001400000001, MALE, 2100-01-01",
        "000100000001, FEMALE, 1900-01-01"
    })
    void agreesWithSexAndYear(String digits, Sex sex, LocalDate born) {
        assertThat(new IdentityNumber(digits).mismatches(sex, born)).isEmpty();
    }

    @Test
    void warnsOfEachMismatchByName() {
        LocalDate born = LocalDate.of(1957, 3, 21);

        assertThat(new IdentityNumber("001357000001").mismatches(Sex.FEMALE, born))
                .isEqualTo(List.of(CENTURY));
        assertThat(new IdentityNumber("001057000001").mismatches(Sex.FEMALE, born))
                .isEqualTo(List.of(SEX));
        assertThat(new IdentityNumber("001158000001").mismatches(Sex.FEMALE, born))
                .isEqualTo(List.of(YEAR));
        assertThat(new IdentityNumber("001200000001").mismatches(Sex.FEMALE, born))
                .isEqualTo(List.of(CENTURY, SEX, YEAR));
    }

    @Test
    void looksAtNoProvince() {
        assertThat(
                        new IdentityNumber("999157000001")
                                .mismatches(Sex.FEMALE, LocalDate.of(1957, 3, 21)))
                .isEmpty();
    }
}
