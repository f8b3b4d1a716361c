package vn.lalanh.assessment.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, không",
        "1, một",
        "4, bốn",
        "5, năm",
        "10, mười",
        "11, mười một",
        "14, mười bốn",
        "15, mười lăm",
        "20, hai mươi",
        "21, hai mươi mốt",
        "24, hai mươi bốn",
        "25, hai mươi lăm",
        "55, năm mươi lăm",
        "91, chín mươi mốt",
        "100, một trăm",
        "101, một trăm linh một",
        "105, một trăm linh năm",
        "110, một trăm mười",
        "111, một trăm mười một",
        "115, một trăm mười lăm",
        "121, một trăm hai mươi mốt",
        "555, năm trăm năm mươi lăm",
        "1000, một nghìn",
        "1001, một nghìn không trăm linh một",
        "1010, một nghìn không trăm mười",
        "1015, một nghìn không trăm mười lăm",
        "1021, một nghìn không trăm hai mươi mốt",
        "1100, một nghìn một trăm",
        "21000, hai mươi mốt nghìn",
        "540000, năm trăm bốn mươi nghìn",
        "1000000, một triệu",
        "1000005, một triệu không trăm linh năm",
        "1005000, một triệu không trăm linh năm nghìn",
        "1205000, một triệu hai trăm linh năm nghìn",
        "5400000, năm triệu bốn trăm nghìn",
        "40000000, bốn mươi triệu",
        "102400000, một trăm linh hai triệu bốn trăm nghìn",
        "1000000000, một tỷ",
        "1000000001, một tỷ không trăm linh một",
        "1050000000, một tỷ không trăm năm mươi triệu",
        "21515000000, hai mươi mốt tỷ năm trăm mười lăm triệu",
        "1000000000000, một nghìn tỷ",
        "1005000000000, một nghìn không trăm linh năm tỷ",
        "1000000000000000000, một tỷ tỷ"
    })
    void isReadAsPeopleReadIt(long value, String words) {
        assertThat(InWords.of(value)).isEqualTo(words);
    }

    @Test
    void moneyBeginsWithACapital() {
        assertThat(InWords.dong(102_400_015))
                .isEqualTo("Một trăm linh hai triệu bốn trăm nghìn không trăm mười lăm đồng");
        assertThat(InWords.dong(0)).isEqualTo("Không đồng");
    }

    @Test
    void theLargestNumberIsReadWhole() {
        assertThat(InWords.of(Long.MAX_VALUE))
                .isEqualTo(
                        "chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba"
                                + " mươi sáu tỷ tám trăm năm mươi bốn triệu bảy trăm bảy mươi lăm nghìn"
                                + " tám trăm linh bảy");
    }

    @Test
    void lessThanNothingIsNotRead() {
        assertThatThrownBy(() -> InWords.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void daysAreWrittenWithNoughtsWhereTheFormAsksForThem() {
        assertThat(VietnameseText.day(LocalDate.of(2026, 2, 3)))
                .isEqualTo("ngày 03 tháng 02 năm 2026");
        assertThat(VietnameseText.day(LocalDate.of(2026, 9, 12)))
                .isEqualTo("ngày 12 tháng 9 năm 2026");
        assertThat(VietnameseText.dong(1_234_567)).isEqualTo("1.234.567 đồng");
        assertThat(VietnameseText.goods("RICE", "GRAM", 1_250)).isEqualTo("1.250 g gạo");
    }
}
