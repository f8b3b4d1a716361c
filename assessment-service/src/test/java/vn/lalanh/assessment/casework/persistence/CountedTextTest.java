package vn.lalanh.assessment.casework.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseFixtures;
import vn.lalanh.assessment.casework.Counted;
import vn.lalanh.assessment.casework.Pace;

class CountedTextTest {

    static Stream<Case> states() {
        return Stream.of(
                CaseFixtures.triaged(),
                CaseFixtures.assessed(),
                CaseFixtures.after(CaseFixtures.assessed(), CaseFixtures.sendBack()),
                CaseFixtures.approved(),
                CaseFixtures.after(CaseFixtures.approved(), CaseFixtures.reserved()),
                CaseFixtures.settled());
    }

    @ParameterizedTest
    @MethodSource("states")
    void readsWhatItWrote(Case state) {
        Counted counted = Counted.of((Case.Known) state);
        Pace pace = Objects.requireNonNull(Pace.of((Case.Known) state));

        assertThat(CountedText.read(CountedText.of(counted))).isEqualTo(counted);
        assertThat(PaceText.read(PaceText.of(pace))).isEqualTo(pace);
        assertThat(List.of(CountedText.of(counted), PaceText.of(pace)))
                .noneMatch(text -> text.contains("hh-") || text.contains("case-"));
    }
}
