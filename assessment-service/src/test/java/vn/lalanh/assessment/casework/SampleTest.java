package vn.lalanh.assessment.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lalanh.assessment.casework.CaseFixtures.assessed;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lalanh.platform.aggregate.Current;

class SampleTest {

    @Test
    void fewAreApprovedWithoutASample() {
        assertThat(Sample.of(like(Sample.FREE)).lookAt()).isEmpty();
        assertThat(Sample.of(like(Sample.FREE)).missingFrom(List.of())).isNull();
    }

    @Test
    void fiveAtLeastAndThenOneInTwentyAreLookedAt() {
        assertThat(Sample.of(like(21)).lookAt()).hasSize(5);
        assertThat(Sample.of(like(101)).lookAt()).hasSize(6);
        assertThat(Sample.of(like(1_000)).lookAt()).hasSize(50);
    }

    @Test
    void isTheSameInWhateverOrderItIsAskedFor() {
        assertThat(Sample.of(like(200).reversed()).lookAt())
                .isEqualTo(Sample.of(like(200)).lookAt());
    }

    @Test
    void saysWhatIsWrongWithWhatWasLookedAt() {
        Sample sample = Sample.of(like(30));
        List<String> lookAt = sample.lookAt();

        assertThat(sample.missingFrom(List.of())).isEqualTo(CaseRefusal.SAMPLE_MISSING);
        assertThat(sample.missingFrom(lookAt.subList(1, 5))).isEqualTo(CaseRefusal.SAMPLE_WRONG);
        assertThat(sample.missingFrom(lookAt)).isNull();
        assertThat(sample.bulkOf(lookAt.getFirst(), lookAt))
                .returns(30, Bulk::cases)
                .returns(true, Bulk::lookedAt);
    }

    private static List<Current<Case>> like(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Current<>("case-" + n, assessed(), 1))
                .toList();
    }
}
