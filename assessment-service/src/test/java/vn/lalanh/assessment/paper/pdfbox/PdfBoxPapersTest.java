package vn.lalanh.assessment.paper.pdfbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.paper.Block;
import vn.lalanh.assessment.paper.Block.Column;
import vn.lalanh.assessment.paper.Block.Face;
import vn.lalanh.assessment.paper.Paper;
import vn.lalanh.assessment.paper.Paper.Closing;
import vn.lalanh.assessment.paper.Paper.Letterhead;

class PdfBoxPapersTest {

    /** Every vowel with every tone, and what else Vietnamese has that English has not. */
    private static final String LETTERS =
            "aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ đ";

    @Test
    void everyVietnameseLetterIsPrintedInEveryFace() {
        String upper = LETTERS.toUpperCase(Locale.of("vi"));
        for (Face face : Face.values()) {
            Paper paper =
                    saying(
                            new Block.Paragraph(
                                    Block.Placing.INDENTED,
                                    List.of(new Block.Run(LETTERS + " " + upper, face))));

            assertThat(Printed.of(pdf(paper)).flowing()).contains(LETTERS, upper);
        }
    }

    @Test
    void lettersInPartsAreComposed() {
        String parts = Normalizer.normalize("Quyết định hỗ trợ", Normalizer.Form.NFD);

        assertThat(Printed.of(pdf(saying(Block.plain(parts)))).text())
                .contains("Quyết định hỗ trợ");
    }

    @Test
    void whatNoLetterIsKnownForIsAQuestionMark() {
        assertThat(Printed.of(pdf(saying(Block.plain("bão 颱 \uD83C\uDF00 số\t9\u0007")))).text())
                .contains("bão ? ? số 9");
    }

    @Test
    void thePapersTellTheBytes() {
        byte[] once = pdf(saying(Block.plain("Điều 1")));
        byte[] again = pdf(saying(Block.plain("Điều 1")));
        byte[] other = pdf(saying(Block.plain("Điều 2")));

        assertThat(again).isEqualTo(once);
        assertThat(other).isNotEqualTo(once);
    }

    @Test
    void aLongTableGoesOverPagesUnderItsHeading() {
        List<List<String>> rows =
                IntStream.rangeClosed(1, 200)
                        .mapToObj(n -> List.of(Integer.toString(n), "Hỗ trợ gạo cứu đói", "15 kg"))
                        .toList();
        Block table =
                new Block.Table(
                        List.of(
                                new Column("TT", 1, false),
                                new Column("Khoản", 5, false),
                                new Column("Mức", 2, true)),
                        rows);

        Printed printed = Printed.of(pdf(saying(table)));

        assertThat(printed.pages()).isGreaterThan(5);
        assertThat(printed.text().split("TT Khoản Mức", -1)).hasSize(printed.pages() + 1);
        assertThat(printed.text()).contains("200 Hỗ trợ gạo cứu đói 15 kg");
        assertThat(printed.text()).contains("\n2\n").contains("\n3\n");
    }

    /** With so many lines before it that the signature no longer fits on their page. */
    @Test
    void aSignatureIsNeverAloneOnAPage() {
        for (int lines = 20; lines < 60; lines++) {
            String said = "Dòng\n".repeat(lines) + "Dòng cuối";
            Printed printed = Printed.of(pdf(saying(Block.plain("Trước"), Block.plain(said))));

            String lastPage = printed.text().substring(printed.text().lastIndexOf("Mã đối chiếu"));

            assertThat(lastPage).as("%d lines", lines).contains("Dòng cuối", "CHỦ TỊCH");
        }
    }

    @Test
    void aRowHigherThanAPageIsTakenApart() {
        String words = "thiệt hại ".repeat(2_000);
        Block table =
                new Block.Table(List.of(new Column("Lý do", 1, false)), List.of(List.of(words)));

        Printed printed = Printed.of(pdf(saying(table)));

        assertThat(printed.pages()).isGreaterThan(2);
        assertThat(printed.flowing().split("thiệt hại", -1)).hasSize(2_001);
    }

    @Test
    void aWordLongerThanALineIsBroken() {
        String word = "x".repeat(500);

        String text = Printed.of(pdf(saying(Block.plain("mã " + word + " hết")))).text();

        assertThat(text.replaceAll("\\s", "")).contains("mã" + word + "hết");
    }

    @Test
    void eachPaperBeginsOnAPageOfItsOwn() {
        byte[] both =
                Printed.printer()
                        .pdf(List.of(saying(Block.plain("Một")), saying(Block.plain("Hai"))));

        assertThat(Printed.of(both).pages()).isEqualTo(2);
    }

    private static byte[] pdf(Paper paper) {
        return Printed.printer().pdf(List.of(paper));
    }

    private static Paper saying(Block... blocks) {
        return new Paper(
                new Letterhead(
                        List.of("ỦY BAN NHÂN DÂN", "XÃ VÍ DỤ"),
                        "Số: 1/QĐ-UBND",
                        LocalDate.of(2026, 11, 20)),
                null,
                "QUYẾT ĐỊNH",
                "Về việc thử",
                List.of(blocks),
                new Closing(List.of("- Lưu: VT."), "CHỦ TỊCH"));
    }
}
