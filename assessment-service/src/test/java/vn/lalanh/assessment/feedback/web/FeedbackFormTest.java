package vn.lalanh.assessment.feedback.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.lalanh.assessment.feedback.Opinion.Complaint;
import vn.lalanh.assessment.feedback.Opinion.Reason;
import vn.lalanh.assessment.feedback.Receipt;
import vn.lalanh.assessment.feedback.web.FeedbackForm.Filled;
import vn.lalanh.assessment.feedback.web.FeedbackForm.Unreadable;

class FeedbackFormTest {

    private static final Receipt SETTLED = new Receipt(40_000_000, Map.of("RICE/GRAM", 45_000L));

    @Test
    void takesNumbersAsVietnameseWriteThem() {
        FeedbackForm read =
                FeedbackForm.read(
                        fields(
                                "receivedAll=no",
                                "amount=39.500.000",
                                "goods.RICE/GRAM=12,5",
                                "rating=2",
                                "reasons=SLOW",
                                "reasons=nobody",
                                "complaint=LATE",
                                "remark=Nguyễn Văn A"),
                        SETTLED);

        assertThat(read)
                .isInstanceOfSatisfying(
                        Filled.class,
                        filled -> {
                            assertThat(filled.opinion().received())
                                    .isEqualTo(
                                            new Receipt(39_500_000, Map.of("RICE/GRAM", 12_500L)));
                            assertThat(filled.opinion().reasons()).isEqualTo(List.of(Reason.SLOW));
                            assertThat(filled.opinion().complaint()).isEqualTo(Complaint.LATE);
                            assertThat(filled.opinion().remark()).isNull();
                        });
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(FeedbackForm.read(fields("receivedAll=yes"), SETTLED))
                .isInstanceOf(Unreadable.class);
        assertThat(FeedbackForm.read(fields("rating=3"), SETTLED)).isInstanceOf(Unreadable.class);
        assertThat(FeedbackForm.read(fields("rating=3", "receivedAll=no", "amount=x"), SETTLED))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void showsNothingThatIsNotInTheReceipt() {
        assertThat(FeedbackPage.form(SETTLED, "<wrong>"))
                .contains("40.000.000 đ, 45 kg gạo", "name=\"goods.RICE/GRAM\"", "&lt;wrong&gt;")
                .doesNotContain("<script", "http");
    }

    private static MultiValueMap<String, String> fields(String... pairs) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        for (String pair : pairs) {
            String[] parts = pair.split("=", 2);
            fields.add(parts[0], parts[1]);
        }
        return fields;
    }
}
