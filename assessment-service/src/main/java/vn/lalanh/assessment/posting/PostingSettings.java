package vn.lalanh.assessment.posting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.lalanh.assessment.norm.NormBook.PostingPeriod;
import vn.lalanh.assessment.norm.Sentence;

/**
 * How long decisions are posted where no norm book by which they were made says so; the books that come with the service do.
 *
 * @param workingDays as Decree 20/2021, art. 8, has it for monthly benefits; to be confirmed for emergency cases
 * @param basisVi and {@code basisEn}: the rule that says so, as it is shown
 * @param mostDays so many calendar days at most, where an officer asks for longer; fewer than a book demands it never is
 */
@Validated
@ConfigurationProperties("lalanh.postings")
public record PostingSettings(
        @Positive @Max(100) @DefaultValue("2") int workingDays,
        @NotBlank
                @DefaultValue(
                        "Nghị định 20/2021/NĐ-CP, Điều 8 (cần xác nhận cho trợ giúp khẩn cấp)")
                String basisVi,
        @NotBlank @DefaultValue("Decree 20/2021, Article 8 (to be confirmed for emergency aid)")
                String basisEn,
        @Positive @Max(366) @DefaultValue("90") int mostDays) {

    /** Its basis says whether it is confirmed. */
    PostingPeriod period() {
        return new PostingPeriod(workingDays, true, new Sentence(basisVi, basisEn));
    }
}
